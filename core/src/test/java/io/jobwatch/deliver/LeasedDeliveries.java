package io.jobwatch.deliver;

import io.jobwatch.model.Attempt;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.Destination;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Route;
import io.jobwatch.spi.storage.Lease;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Deliveries that were claimed, each for a destination of its own. */
final class LeasedDeliveries {

  static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

  final Set<Destination> busy = ConcurrentHashMap.newKeySet();
  final DeliveryObserver observer = new Deaf();
  final Ahead ahead;

  /** For no more than so many. */
  LeasedDeliveries(int most) {
    ahead = new Ahead(most);
  }

  InHand next() {
    return next(new Assembled.Suppressed("unused"));
  }

  InHand next(Assembled assembled) {
    String id = "d" + busy.size();
    Route route = Route.of("webhook", id);
    Delivery delivery =
        new Delivery(
            id,
            "n",
            "ada",
            Priority.NORMAL,
            route,
            0,
            DeliveryState.LEASED,
            1,
            NOW,
            null,
            NOW,
            null);
    Lease lease = new Lease("t", NOW, NOW.plusSeconds(60), 1);
    busy.add(delivery.destination());
    ahead.release(ahead.reserve(Duration.ZERO) - 1);
    return new InHand(
        new Prepared(delivery, lease, new Turn(), assembled, 0, Stay.NEW),
        busy,
        ahead,
        one -> {},
        observer);
  }

  private static final class Deaf implements DeliveryObserver {

    @Override
    public void attempted(Delivery delivery, Attempt attempt) {}

    @Override
    public void passedOver(Delivery delivery) {}

    @Override
    public void channelPaused(PluginId channel, String detail) {}

    @Override
    public void channelUnknown(PluginId channel, long waiting) {}
  }
}
