package io.jobwatch.internal.memory;

import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryState;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A delivery of the outbox.
 *
 * @param delivery the delivery
 * @param lease the lease on it, or {@code null} unless a node is trying it
 */
record DeliveryRow(Delivery delivery, @Nullable HeldLease lease) {

  /**
   * When it can be claimed: when it is due, or when its lease runs out; never once it has ended.
   */
  Optional<Instant> claimableAt() {
    if (lease != null) {
      return Optional.of(lease.until());
    }
    return delivery.state().terminal() ? Optional.empty() : Optional.of(delivery.dueAt());
  }

  boolean claimable(Instant now) {
    return claimableAt().filter(at -> !at.isAfter(now)).isPresent();
  }

  boolean heldBy(String token) {
    return lease != null && lease.token().equals(token);
  }

  DeliveryRow leased(HeldLease taken) {
    Delivery claimed =
        new Delivery(
            delivery.id(),
            delivery.notificationId(),
            delivery.subscriberId(),
            delivery.priority(),
            delivery.route(),
            delivery.position(),
            DeliveryState.LEASED,
            delivery.attempts() + 1,
            delivery.dueAt(),
            delivery.detail(),
            delivery.createdAt(),
            delivery.finishedAt());
    return new DeliveryRow(claimed, taken);
  }
}
