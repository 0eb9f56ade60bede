package io.jobwatch;

import io.jobwatch.model.EventType;
import io.jobwatch.model.Match;
import io.jobwatch.model.MatchOutcome;
import io.jobwatch.model.OperatorReport;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Verdict;
import io.jobwatch.notify.NotifyResult;
import io.jobwatch.notify.Reporter;
import io.jobwatch.spi.storage.OperatorMark;
import io.jobwatch.spi.storage.Stores;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Tells an operator what was found. What all nodes have found since the last message is one batch:
 * it is added up in the operator's mark, in the transactions that store the matches, so that it is
 * told whole whichever node ends before that.
 */
final class BatchReports {

  private static final EventType EVENT = EventType.BATCH_COMPLETE;
  private static final String MATCHES = "matches";
  private static final String HIGH_SCORE = "high_score";

  private BatchReports() {}

  /** Adds matches that are told, at once or in a digest. */
  static void count(Stores stores, List<Operator> operators, NotifyResult result, Instant now) {
    List<Match> told =
        result.matches().stream()
            .filter(match -> match.outcome() == MatchOutcome.NOTIFIED)
            .toList();
    if (told.isEmpty()) {
      return;
    }
    for (Operator operator : operators) {
      if (operator.batchesEvery() != null) {
        Map<String, Long> found = new LinkedHashMap<>();
        found.put(MATCHES, (long) told.size());
        found.put(
            HIGH_SCORE,
            told.stream().filter(match -> score(match) >= operator.highScore()).count());
        found.put("notifications", (long) result.notifications().size());
        OperatorMark mark = mark(stores, operator).orElse(null);
        if (mark == null) {
          stores.operators().add(plus(empty(operator, now, now), found));
        } else {
          stores
              .operators()
              .replace(plus(mark.counts().isEmpty() ? since(mark, now) : mark, found));
        }
      }
    }
  }

  /**
   * Tells what waits, if anything does and it is time.
   *
   * @param run what to say of a run besides, which has just ended; maybe nothing
   * @param atOnce whether it is time, however short ago the last message was
   */
  static OperatorLook tell(
      Stores stores, Operator operator, Map<String, Long> run, boolean atOnce, Instant now) {
    OperatorMark mark = mark(stores, operator).orElse(null);
    if (mark == null || mark.counts().isEmpty()) {
      return OperatorLook.NOTHING;
    }
    OperatorMark batch = plus(mark, run);
    if (mark.dueAt().isAfter(now) && !atOnce) {
      if (!run.isEmpty()) {
        stores.operators().replace(batch);
      }
      return OperatorLook.again(mark.dueAt());
    }
    Duration pause = Objects.requireNonNullElse(operator.batchesEvery(), Duration.ZERO);
    stores.operators().replace(empty(operator, now, now.plus(pause)));
    OperatorReport report = report(operator, batch);
    return new OperatorLook(
        Reporter.queue(stores, operator.subscriberId(), report, Priority.NORMAL, now),
        Optional.empty());
  }

  private static Optional<OperatorMark> mark(Stores stores, Operator operator) {
    return stores.operators().mark(operator.subscriberId(), EVENT);
  }

  private static OperatorMark empty(Operator operator, Instant now, Instant due) {
    return new OperatorMark(operator.subscriberId(), EVENT, now, due, Map.of());
  }

  private static OperatorMark since(OperatorMark mark, Instant now) {
    return new OperatorMark(mark.subscriberId(), EVENT, now, mark.dueAt(), mark.counts());
  }

  private static OperatorMark plus(OperatorMark mark, Map<String, Long> more) {
    Map<String, Long> counts = new LinkedHashMap<>(mark.counts());
    more.forEach((name, count) -> counts.merge(name, count, Long::sum));
    return new OperatorMark(mark.subscriberId(), EVENT, mark.since(), mark.dueAt(), counts);
  }

  /** One that could not be scored is told all the same, and is not of a high score. */
  private static int score(Match match) {
    return match.verdict() instanceof Verdict.Scored scored ? scored.score() : -1;
  }

  private static OperatorReport report(Operator operator, OperatorMark batch) {
    String subject =
        "[Batch complete] "
            + ReportTexts.count(batch.counts().getOrDefault(MATCHES, 0L), "match", "matches")
            + ", "
            + batch.counts().getOrDefault(HIGH_SCORE, 0L)
            + " with a score of "
            + operator.highScore()
            + " or more";
    return new OperatorReport(
        EVENT,
        subject,
        batch.counts(),
        List.of("Since " + ReportTexts.minute(batch.since()) + "."));
  }
}
