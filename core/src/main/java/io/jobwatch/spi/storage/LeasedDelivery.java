package io.jobwatch.spi.storage;

import io.jobwatch.model.Attempt;
import io.jobwatch.model.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * A delivery whose lease is to end.
 *
 * @param delivery the delivery as it is now
 * @param token the token of the lease
 * @param attempt the attempt that was made under the lease, or {@code null} if none was
 */
public record LeasedDelivery(Delivery delivery, String token, @Nullable Attempt attempt) {

  /** Checks that the attempt is one of this delivery. */
  public LeasedDelivery {
    if (attempt != null && !attempt.deliveryId().equals(delivery.id())) {
      throw new IllegalArgumentException(
          "Delivery '"
              + delivery.id()
              + "': its attempt is one of '"
              + attempt.deliveryId()
              + "'. Give the delivery's own.");
    }
  }

  /**
   * A delivery whose lease ends without an attempt.
   *
   * @param delivery the delivery as it is now
   * @param token the token of the lease
   */
  public LeasedDelivery(Delivery delivery, String token) {
    this(delivery, token, null);
  }
}
