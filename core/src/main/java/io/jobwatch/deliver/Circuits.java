package io.jobwatch.deliver;

import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.Destination;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Gives a destination rest that keeps failing, so that what is queued for it does not use up its
 * attempts on it: after five failures in a row half a minute, after each further one twice as long,
 * up to an hour. One attempt after each rest shows whether it is back. Safe for use by several
 * threads at once.
 */
final class Circuits {

  private static final int FAILURES = 5;
  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int MOST_DOUBLINGS = 7;

  private static final int MANY = 100_000;

  /** What has not failed for so long is forgotten: nothing may be sent to it any more. */
  private static final Duration KEPT = Duration.ofDays(1);

  /**
   * How often a destination has failed.
   *
   * @param inARow how many times in a row
   * @param last when it did last
   */
  record Failing(int inARow, Instant last) {}

  /** In the order in which they failed last. */
  private final Map<Destination, Failing> failures;

  Circuits() {
    this(new LinkedHashMap<>());
  }

  /** Circuits that keep what fails in a map of the caller's, in the order in which it came in. */
  Circuits(Map<Destination, Failing> failures) {
    this.failures = failures;
  }

  /**
   * Notes what an attempt came to.
   *
   * @return until when the destination rests, or nothing if it need not
   */
  synchronized Optional<Instant> note(Destination destination, DeliveryResult result, Instant now) {
    boolean failed =
        result instanceof DeliveryResult.Transient
            || result instanceof DeliveryResult.UnknownOutcome;
    forget(now);
    Failing before = failures.remove(destination);
    if (!failed) {
      return Optional.empty();
    }
    if (failures.size() >= MANY) {
      failures.clear();
    }
    int inARow = before == null ? 1 : before.inARow() + 1;
    failures.put(destination, new Failing(inARow, now));
    return inARow < FAILURES ? Optional.empty() : Optional.of(now.plus(rest(inARow - FAILURES)));
  }

  /** Forgets the destinations that have not failed for a day. */
  synchronized void forget(Instant now) {
    Iterator<Failing> oldest = failures.values().iterator();
    while (oldest.hasNext() && !oldest.next().last().plus(KEPT).isAfter(now)) {
      oldest.remove();
    }
  }

  private static Duration rest(int doublings) {
    Duration rest = FIRST.multipliedBy(1L << Math.min(doublings, MOST_DOUBLINGS));
    return rest.compareTo(LONGEST) > 0 ? LONGEST : rest;
  }
}
