package io.jobwatch.model;

/**
 * What became of the deliveries that were queued in a time.
 *
 * @param queued how many were queued
 * @param delivered how many of them a destination has taken
 * @param failed how many of them are dead letters now
 * @param suppressed how many of them were not sent
 * @param fellBack how many of them have left the first destination of their route, those not sent
 *     aside
 */
public record DeliveryCounts(
    long queued, long delivered, long failed, long suppressed, long fellBack) {

  /** No delivery at all. */
  public static final DeliveryCounts NONE = new DeliveryCounts(0, 0, 0, 0, 0);

  /**
   * How many have no end yet.
   *
   * @return their number
   */
  public long waiting() {
    return queued - delivered - failed - suppressed;
  }

  /**
   * The part of the deliveries with an end that was taken, those not sent aside.
   *
   * @return from 0 to 1; 1 if there is none
   */
  public double successRate() {
    return delivered + failed == 0 ? 1 : (double) delivered / (delivered + failed);
  }

  /**
   * The part of the deliveries that left their first destination, those not sent aside.
   *
   * @return from 0 to 1; 0 if there is none
   */
  public double fallbackRate() {
    return queued == suppressed ? 0 : (double) fellBack / (queued - suppressed);
  }
}
