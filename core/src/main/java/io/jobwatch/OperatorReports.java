package io.jobwatch;

import io.jobwatch.spi.storage.Stores;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Queues what operators are told of batches and days. Each is queued in the transaction that moves
 * the operator's mark on, so that it is told once, whichever node ends in between and however many
 * look at the same time.
 */
final class OperatorReports {

  private static final Logger LOG = LoggerFactory.getLogger(OperatorReports.class);

  /** How often to look even if nothing is known to be due, since other nodes add to batches. */
  private static final Duration LOOK = Duration.ofMinutes(1);

  private final Engine engine;
  private final List<Operator> operators;
  private Instant nextLook = Instant.MIN;

  OperatorReports(Engine engine) {
    this.engine = engine;
    this.operators = engine.upkeep().operators();
  }

  /**
   * A run has ended. What one has found that the host has called for is told at once, with what
   * else waits; what is found in the background waits for its time. Nothing comes of a failure.
   *
   * @param run what to say of the run besides; nothing if it has found nothing
   */
  void ended(Map<String, Long> run, boolean atOnce) {
    if (atOnce || !run.isEmpty()) {
      quietly(() -> operators.forEach(operator -> batch(operator, run, atOnce)));
    }
  }

  /** Queues what is due, and lets nothing come of a failure. */
  void queueDueQuietly() {
    quietly(
        () -> {
          Optional<Instant> unused = queueDue();
        });
  }

  /** A turn of the background loop. */
  Optional<Instant> loop() {
    Instant now = engine.clock().instant();
    if (!now.isBefore(nextLook)) {
      Instant latest = now.plus(LOOK);
      nextLook = queueDue().filter(next -> next.isBefore(latest)).orElse(latest);
    }
    return Optional.of(nextLook);
  }

  /** Queues what is due; gives when more is. */
  private Optional<Instant> queueDue() {
    return operators.stream()
        .flatMap(operator -> Stream.of(batch(operator, Map.of(), false), summary(operator)))
        .flatMap(look -> look.next().stream())
        .min(Instant::compareTo);
  }

  /** What is left of a batch when the operator wants none any more is told, too. */
  private OperatorLook batch(Operator operator, Map<String, Long> run, boolean atOnce) {
    return look((stores, now) -> BatchReports.tell(stores, operator, run, atOnce, now));
  }

  private OperatorLook summary(Operator operator) {
    LocalTime at = operator.summaryAt();
    return at == null
        ? OperatorLook.NOTHING
        : look(
            (stores, now) ->
                stores.subscribers().find(List.of(operator.subscriberId())).stream()
                    .findFirst()
                    .map(one -> DailySummaries.look(stores, one, at, brokenAfter(), now))
                    .orElse(OperatorLook.NOTHING));
  }

  private int brokenAfter() {
    return engine.upkeep().brokenAfter();
  }

  private OperatorLook look(BiFunction<Stores, Instant, OperatorLook> work) {
    Instant now = engine.clock().instant();
    OperatorLook look = engine.storage().transaction(stores -> work.apply(stores, now));
    look.queued().ifPresent(one -> engine.listeners().tell(listener -> listener.notified(one)));
    return look;
  }

  private static void quietly(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.atError()
          .addKeyValue("event", "operator_report_failed")
          .setCause(e)
          .log("operator_report_failed");
    }
  }
}
