package io.jobwatch.testkit.storage;

import static io.jobwatch.testkit.storage.StorageRecords.notificationOf;

import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.spi.storage.Storage;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;

/** What the parts of the contract about deliveries share. */
abstract class DeliveryContract extends StoreContract {

  DeliveryContract(Callable<Storage> opener) {
    super(opener);
  }

  /** Adds deliveries, each with a notification of its own. */
  final void add(Delivery... deliveries) {
    run(
        stores -> {
          for (Delivery delivery : deliveries) {
            stores.deliveries().add(notificationOf(delivery), List.of(delivery));
          }
        });
  }

  final List<Delivery> claim(String token, int second, int limit) {
    return stores.deliveries().claim(lease(token, second, limit), List.of(), CHANNELS);
  }

  final List<String> claimIds(String token, int second, int limit) {
    return claim(token, second, limit).stream().map(Delivery::id).toList();
  }

  final boolean finish(Delivery delivery, String token) {
    return stores.deliveries().finish(delivery, token);
  }

  final Delivery stored(String id) {
    return stores.deliveries().find(id).orElseThrow();
  }

  /** Adds a delivery, claims it at the start of time and gives it back as it is then. */
  final Delivery leased(Delivery delivery, String token) {
    add(delivery);
    return claim(token, 0, 1).get(0);
  }

  /** The delivery as a claim makes it. */
  static Delivery leased(Delivery delivery) {
    return in(delivery, DeliveryState.LEASED, delivery.attempts() + 1, delivery.dueAt());
  }

  static Delivery in(Delivery delivery, DeliveryState state, int attempts, Instant dueAt) {
    return new Delivery(
        delivery.id(),
        delivery.notificationId(),
        delivery.subscriberId(),
        delivery.priority(),
        delivery.route(),
        delivery.position(),
        state,
        attempts,
        dueAt,
        delivery.detail(),
        delivery.createdAt(),
        delivery.finishedAt());
  }
}
