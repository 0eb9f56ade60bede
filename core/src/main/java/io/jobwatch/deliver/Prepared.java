package io.jobwatch.deliver;

import io.jobwatch.model.Delivery;
import io.jobwatch.spi.storage.Lease;
import io.jobwatch.spi.storage.LeasedDelivery;
import java.time.Instant;

/**
 * A delivery that was claimed, with what was put together for it.
 *
 * @param delivery the delivery, leased
 * @param lease its lease
 * @param turn what it has taken of the limits; nothing if there is no message
 * @param assembled the message, or why there is none
 * @param attemptsBefore how many attempts it had before, over all destinations
 * @param stay how it has fared at its destination; new as long as nothing depends on it
 */
record Prepared(
    Delivery delivery, Lease lease, Turn turn, Assembled assembled, int attemptsBefore, Stay stay) {

  String token() {
    return lease.token();
  }

  /**
   * Whether this is the first claim of it that may lead to a send: another one that came to nothing
   * known would still be counted.
   */
  boolean first() {
    return delivery.position() == 0 && delivery.attempts() == 1 && attemptsBefore == 0;
  }

  /** It, put back without an attempt to the place that it had. */
  LeasedDelivery putBack(String why) {
    return new LeasedDelivery(delivery.putBack(why), token());
  }

  /** When another node may claim it. */
  Instant leasedUntil() {
    return lease.until();
  }
}
