package io.jobwatch.storage.jooq;

import io.jobwatch.model.Delivery;
import io.jobwatch.model.EventType;
import io.jobwatch.model.Notification;
import io.jobwatch.model.NotificationItem;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Route;
import io.jobwatch.model.Verdict;
import io.jobwatch.spi.storage.DeliveryStore;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Deliveries in numbers. */
final class SampleDeliveries {

  static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

  /** The channel they all are on. */
  static final List<PluginId> CHANNELS = List.of(PluginId.of("webhook"));

  private static final Verdict.Scored FITS =
      new Verdict.Scored(80, Priority.NORMAL, List.of(), List.of(), List.of());

  private SampleDeliveries() {}

  /** Adds one notification with deliveries that go each to its own destination, or all to one. */
  static void add(DeliveryStore store, String subscriberId, int count, String destination) {
    Notification notification = notification("of-" + subscriberId + destination, subscriberId);
    store.add(
        notification,
        IntStream.range(0, count)
            .mapToObj(number -> subscriberId + "-" + number + "-" + destination)
            .map(id -> Delivery.pending(id, notification, route(id, destination)))
            .toList());
  }

  static Notification notification(String id, String subscriberId) {
    return new Notification(
        id,
        subscriberId,
        Priority.NORMAL,
        List.of(
            new NotificationItem(
                subscriberId + "/java", "0".repeat(40), EventType.NEW_MATCH, FITS)),
        null,
        NOW);
  }

  private static Route route(String id, String destination) {
    String path = destination.equals("own") ? id : destination;
    return Route.of("webhook", "https://acme.example/" + path);
  }
}
