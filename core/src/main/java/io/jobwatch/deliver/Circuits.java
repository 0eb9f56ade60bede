package io.jobwatch.deliver;

import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.Destination;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
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

  /** A destination that nothing is sent to any more would be kept for ever otherwise. */
  private static final int MANY = 100_000;

  private final Map<Destination, Integer> failures = new HashMap<>();

  /**
   * Notes what an attempt came to.
   *
   * @return until when the destination rests, or nothing if it need not
   */
  synchronized Optional<Instant> note(Destination destination, DeliveryResult result, Instant now) {
    boolean failed =
        result instanceof DeliveryResult.Transient
            || result instanceof DeliveryResult.UnknownOutcome;
    if (!failed) {
      failures.remove(destination);
      return Optional.empty();
    }
    if (failures.size() >= MANY) {
      failures.clear();
    }
    int inARow = failures.merge(destination, 1, Integer::sum);
    return inARow < FAILURES ? Optional.empty() : Optional.of(now.plus(rest(inARow - FAILURES)));
  }

  private static Duration rest(int doublings) {
    Duration rest = FIRST.multipliedBy(1L << Math.min(doublings, MOST_DOUBLINGS));
    return rest.compareTo(LONGEST) > 0 ? LONGEST : rest;
  }
}
