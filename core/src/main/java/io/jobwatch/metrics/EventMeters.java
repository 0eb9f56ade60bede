package io.jobwatch.metrics;

import io.jobwatch.JobwatchListener;
import io.jobwatch.RunReport;
import io.jobwatch.SourceReport;
import io.jobwatch.model.Attempt;
import io.jobwatch.model.ChangeKind;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.Match;
import io.jobwatch.model.MatchOutcome;
import io.jobwatch.model.Notification;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.Verdict;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/** The meters of what happens. Safe for use by several threads at once. */
final class EventMeters implements JobwatchListener {

  private final MeterProvider<Timer> runs;
  private final MeterProvider<Timer> matching;
  private final MeterProvider<Timer> fetches;
  private final MeterProvider<Counter> listed;
  private final MeterProvider<Counter> changes;
  private final MeterProvider<Counter> refused;
  private final MeterProvider<Counter> matches;
  private final MeterProvider<DistributionSummary> scores;
  private final MeterProvider<Counter> notifications;
  private final MeterProvider<Timer> attempts;
  private final MeterProvider<Counter> fallbacks;
  private final MeterProvider<Counter> ends;
  private final Runnable whenClosed;

  EventMeters(OwnMeters meters, Runnable whenClosed) {
    this.whenClosed = whenClosed;
    runs = meters.timers("jobwatch.runs", "Runs");
    matching = meters.timers("jobwatch.matching", "Matching of a run");
    fetches = meters.timers("jobwatch.fetches", "Fetches of sources");
    listed = meters.counters("jobwatch.postings.listed", "Postings that fetches listed");
    changes = meters.counters("jobwatch.postings.changes", "Postings that changed");
    refused = meters.counters("jobwatch.postings.refused", "Listed postings that are unusable");
    matches = meters.counters("jobwatch.matches", "Postings that passed an alert's criteria");
    scores = meters.summaries("jobwatch.matches.score", "Scores of matches that are told");
    notifications = meters.counters("jobwatch.notifications", "Notifications that were queued");
    attempts = meters.timers("jobwatch.deliveries.attempts", "Attempts of deliveries");
    fallbacks =
        meters.counters(
            "jobwatch.deliveries.fallbacks", "Deliveries that left a channel for the next");
    ends = meters.counters("jobwatch.deliveries.ends", "Deliveries that came to an end");
  }

  /** Registers what alarms are set on, since what begins at one has not risen. */
  void beginAtZero(Set<PluginId> channels) {
    for (MatchOutcome outcome : MatchOutcome.values()) {
      matches.withTag("outcome", name(outcome)).increment(0);
    }
    for (PluginId channel : channels) {
      fallbacks.withTag("channel", channel.value()).increment(0);
      end(channel, DeliveryState.DELIVERED).increment(0);
      end(channel, DeliveryState.FAILED).increment(0);
    }
  }

  @Override
  public void sourceFetched(SourceReport report) {
    String scraper = report.scraper().value();
    fetches
        .withTags("scraper", scraper, "outcome", name(report.outcome()))
        .record(report.duration());
    listed.withTag("scraper", scraper).increment(report.fetched());
    refused.withTag("scraper", scraper).increment(report.refused().size());
    for (ChangeKind kind : ChangeKind.values()) {
      changes.withTags("scraper", scraper, "kind", name(kind)).increment(report.count(kind));
    }
  }

  @Override
  public void matched(Match match) {
    matches.withTag("outcome", name(match.outcome())).increment();
    if (match.outcome() == MatchOutcome.NOTIFIED
        && match.verdict() instanceof Verdict.Scored scored) {
      scores.withTags().record(scored.score());
    }
  }

  @Override
  public void notified(Notification notification) {
    String kind = notification.report() == null ? "matches" : "report";
    notifications.withTag("kind", kind).increment();
  }

  @Override
  public void attempted(Delivery delivery, Attempt attempt) {
    attempts
        .withTags("channel", attempt.channel().value(), "result", attempt.result())
        .record(Duration.between(attempt.startedAt(), attempt.finishedAt()));
    wentOn(delivery);
  }

  @Override
  public void passedOver(Delivery delivery) {
    wentOn(delivery);
  }

  private void wentOn(Delivery delivery) {
    if (delivery.state() == DeliveryState.FELL_BACK) {
      PluginId left = delivery.route().chain().get(delivery.position() - 1).channel();
      fallbacks.withTag("channel", left.value()).increment();
    } else if (delivery.state().terminal()) {
      end(delivery.destination().channel(), delivery.state()).increment();
    }
  }

  private Counter end(PluginId channel, DeliveryState state) {
    return ends.withTags("channel", channel.value(), "state", name(state));
  }

  @Override
  public void runFinished(RunReport report) {
    runs.withTag("outcome", report.ok() ? "ok" : "failed")
        .record(Duration.between(report.startedAt(), report.finishedAt()));
    matching.withTags().record(report.matching());
  }

  @Override
  public void closed() {
    whenClosed.run();
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
