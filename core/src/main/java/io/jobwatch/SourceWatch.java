package io.jobwatch;

import io.jobwatch.model.EventType;
import io.jobwatch.model.Notification;
import io.jobwatch.model.OperatorReport;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Source;
import io.jobwatch.model.SourceHealth;
import io.jobwatch.notify.Reporter;
import io.jobwatch.spi.storage.Stores;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells operators when a source breaks, once, and when it works again. */
final class SourceWatch {

  private static final Logger LOG = LoggerFactory.getLogger(SourceWatch.class);

  private final Listeners listeners;
  private final int brokenAfter;
  private final List<Operator> operators;

  SourceWatch(Engine engine) {
    this.listeners = engine.listeners();
    this.brokenAfter = engine.upkeep().brokenAfter();
    this.operators = engine.upkeep().operators().stream().filter(Operator::sources).toList();
  }

  /**
   * Queues what operators are told of a fetch, in the transaction that stores the health after it.
   *
   * @return the notifications that were queued
   */
  List<Notification> queue(
      Stores stores, Source source, SourceHealth before, SourceHealth after, Instant now) {
    OperatorReport report =
        breaks(before, after)
            ? broken(source, after)
            : recovers(before, after) ? recovered(source, before) : null;
    if (report == null) {
      return List.of();
    }
    Priority priority = report.event() == EventType.SOURCE_BROKEN ? Priority.HIGH : Priority.NORMAL;
    return operators.stream()
        .map(one -> Reporter.queue(stores, one.subscriberId(), report, priority, now))
        .flatMap(Optional::stream)
        .toList();
  }

  /** To be called once for each fetch, by the node that has stored the health after it. */
  void fetched(Source source, SourceHealth before, SourceHealth after, List<Notification> queued) {
    if (breaks(before, after)) {
      LOG.atError()
          .addKeyValue("event", "source_broken")
          .addKeyValue("source", source.id())
          .addKeyValue("failures", after.failures())
          .addKeyValue("detail", after.lastError())
          .log("source_broken");
      listeners.tell(listener -> listener.sourceBroken(source, after));
    } else if (recovers(before, after)) {
      LOG.atInfo()
          .addKeyValue("event", "source_recovered")
          .addKeyValue("source", source.id())
          .log("source_recovered");
      listeners.tell(listener -> listener.sourceRecovered(source, after));
    }
    queued.forEach(one -> listeners.tell(listener -> listener.notified(one)));
  }

  private boolean breaks(SourceHealth before, SourceHealth after) {
    return before.failures() < brokenAfter && after.failures() >= brokenAfter;
  }

  private boolean recovers(SourceHealth before, SourceHealth after) {
    return before.failures() >= brokenAfter && after.failures() < brokenAfter;
  }

  private static OperatorReport broken(Source source, SourceHealth health) {
    return new OperatorReport(
        EventType.SOURCE_BROKEN,
        "[Source broken] " + ReportTexts.name(source),
        Map.of("failures", (long) health.failures()),
        List.of(
            "Last error: " + Objects.requireNonNullElse(health.lastError(), "no reason is known"),
            lastSuccess(health)));
  }

  private static OperatorReport recovered(Source source, SourceHealth before) {
    return new OperatorReport(
        EventType.SOURCE_RECOVERED,
        "[Source recovered] " + ReportTexts.name(source),
        Map.of("failures", (long) before.failures()),
        List.of(lastSuccess(before)));
  }

  private static String lastSuccess(SourceHealth health) {
    return health.lastSucceeded() == null
        ? "It had not answered completely as it is defined now."
        : "It had last answered completely at " + ReportTexts.minute(health.lastSucceeded()) + ".";
  }
}
