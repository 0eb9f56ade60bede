package io.jobwatch.deliver;

import java.time.Duration;

/**
 * The limits of a dispatcher.
 *
 * @param workers how many deliveries are tried at the same time, slow ones not counted, of which
 *     there may be eight for each worker
 * @param sendDeadline how long one attempt may take, above zero
 * @param lease how long a delivery is leased; more than twice the deadline, so that no other node
 *     tries it while this one still may, and at most a day
 */
public record DispatcherSettings(int workers, Duration sendDeadline, Duration lease) {

  private static final Duration LONGEST = Duration.ofDays(1);

  /** Eight workers, a minute for an attempt, three minutes for a lease. */
  public static final DispatcherSettings DEFAULT =
      new DispatcherSettings(8, Duration.ofMinutes(1), Duration.ofMinutes(3));

  /** Checks that there is time for an attempt and that the lease outlasts the deadline. */
  public DispatcherSettings {
    boolean timeless = sendDeadline.isZero() || sendDeadline.isNegative();
    if (workers < 1
        || timeless
        || lease.compareTo(LONGEST) > 0
        || sendDeadline.compareTo(LONGEST) > 0
        || lease.compareTo(sendDeadline.multipliedBy(2)) <= 0) {
      throw new IllegalArgumentException(
          "Dispatcher settings '"
              + workers
              + ", "
              + sendDeadline
              + ", "
              + lease
              + "': the lease may end before an attempt does or lasts more than a day, or there"
              + " is no worker or no time for one. Use at least one worker, a deadline above zero"
              + " and a lease of more than twice the deadline, at most a day.");
    }
  }
}
