package io.jobwatch.spi.channel;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How often an attempt is repeated at one destination, and how long the pauses are: {@code first},
 * then twice as long each time up to {@code longest}, each varied at random by up to a share of
 * itself so that many do not come back at the same moment.
 *
 * @param attempts how many attempts there are in all, from 1 to 100
 * @param first the pause after the first attempt
 * @param longest the longest pause
 * @param jitter the largest share by which a pause is made shorter or longer, from 0 to 0.5
 */
public record RetryPolicy(int attempts, Duration first, Duration longest, double jitter) {

  private static final RetryPolicy STANDARD =
      new RetryPolicy(6, Duration.ofSeconds(2), Duration.ofHours(1), 0.2);

  /** Checks the ranges. */
  public RetryPolicy {
    if (attempts < 1 || attempts > 100) {
      throw new IllegalArgumentException(
          "Attempts '" + attempts + "': out of range. Use a number from 1 to 100.");
    }
    if (!(jitter >= 0 && jitter <= 0.5)) {
      throw new IllegalArgumentException(
          "Jitter '" + jitter + "': out of range. Use a share from 0 to 0.5.");
    }
    if (first.isNegative() || longest.compareTo(first) < 0) {
      throw new IllegalArgumentException(
          "Pauses '"
              + first
              + " to "
              + longest
              + "': not a range. Use a first pause of zero or more and a longest above it.");
    }
  }

  /**
   * Six attempts with pauses from two seconds, doubled each time, varied by a fifth.
   *
   * @return the policy used by channels that say nothing else
   */
  public static RetryPolicy standard() {
    return STANDARD;
  }

  /**
   * The pause after an attempt.
   *
   * @param attempt the how-many-th attempt has failed, from 1
   * @param random the source of the variation
   * @return the pause
   */
  public Duration pauseAfter(int attempt, RandomGenerator random) {
    int doublings = Math.min(attempt - 1, 40);
    double millis =
        Math.min(first.toMillis() * Math.pow(2, doublings), (double) longest.toMillis());
    double varied = millis * (1 + jitter * (2 * random.nextDouble() - 1));
    return Duration.ofMillis(Math.round(varied));
  }
}
