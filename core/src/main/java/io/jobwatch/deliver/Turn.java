package io.jobwatch.deliver;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What one attempt has taken of the limits of a {@link Throttle}, which guards it. It is given back
 * if the attempt is not made.
 */
final class Turn {

  /**
   * A share of a limit.
   *
   * @param key the limit
   * @param time how much of its time was taken
   * @param until when it has passed: until then it counts, whatever else is taken or given back
   */
  record Share(Throttle.Key key, Duration time, Instant until) {}

  final List<Share> shares = new ArrayList<>(3);

  boolean has(Throttle.Key key) {
    return shares.stream().anyMatch(share -> share.key().equals(key));
  }
}
