package io.jobwatch;

import io.jobwatch.internal.policy.Schedules;
import io.jobwatch.model.EventType;
import io.jobwatch.model.Frequency;
import io.jobwatch.model.OperatorReport;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Subscriber;
import io.jobwatch.notify.Reporter;
import io.jobwatch.spi.storage.OperatorMark;
import io.jobwatch.spi.storage.Stores;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;

/**
 * Tells an operator once a day what has happened since the last time. The mark has since when that
 * is and when it is due; whoever finds it due moves it on in the transaction that queues the
 * summary. Days on which no node ran are told in one.
 */
final class DailySummaries {

  private static final EventType EVENT = EventType.DAILY_SUMMARY;

  /**
   * A summary ends so long ago. What is under way is counted by when it began, and would be missed
   * by a summary that came before its end.
   */
  private static final Duration SETTLED = Duration.ofMinutes(15);

  /**
   * So long after the last summary the next one comes at the latest. Nodes whose operators have
   * different times would put it off for each other for ever otherwise.
   */
  private static final Duration LONGEST = Duration.ofDays(2);

  private DailySummaries() {}

  static OperatorLook look(
      Stores stores, Subscriber operator, LocalTime at, int brokenAfter, Instant now) {
    String id = operator.id();
    Instant next = Schedules.next(Frequency.daily(at), now, operator.zone());
    Instant until = now.minus(SETTLED);
    OperatorMark mark = stores.operators().mark(id, EVENT).orElse(null);
    if (mark == null) {
      stores.operators().add(new OperatorMark(id, EVENT, until, next, Map.of()));
      return OperatorLook.again(next);
    }
    if (mark.dueAt().isAfter(now) && moves(mark, next)) {
      stores.operators().replace(new OperatorMark(id, EVENT, mark.since(), next, Map.of()));
      return OperatorLook.again(next);
    }
    if (mark.dueAt().isAfter(now)) {
      return OperatorLook.again(mark.dueAt());
    }
    stores.operators().replace(new OperatorMark(id, EVENT, until, next, Map.of()));
    OperatorReport report =
        DailySummary.of(stores, mark.since(), until, operator.zone(), brokenAfter).report();
    return new OperatorLook(
        Reporter.queue(stores, id, report, Priority.NORMAL, now), Optional.of(next));
  }

  /** Whether a summary that is not due yet is told at another time, since the hour or zone is. */
  private static boolean moves(OperatorMark mark, Instant next) {
    Instant last = mark.since().plus(SETTLED);
    return next.isBefore(mark.dueAt())
        || (next.isAfter(mark.dueAt()) && next.isBefore(last.plus(LONGEST)));
  }
}
