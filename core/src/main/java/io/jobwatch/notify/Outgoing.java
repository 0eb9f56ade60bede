package io.jobwatch.notify;

import io.jobwatch.model.Alert;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.EventType;
import io.jobwatch.model.LedgerEntry;
import io.jobwatch.model.Notification;
import io.jobwatch.model.NotificationItem;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Route;
import io.jobwatch.spi.storage.Stores;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Collects what one subscriber is told in one transaction: matches of one alert for one reason go
 * into one notification, or into several where a route takes fewer at once.
 */
final class Outgoing {

  private record Topic(Alert alert, EventType event) {}

  private record Bundle(String id, List<NotificationItem> items) {}

  private record Place(String bundleId, String postingUid) {}

  private final Instant now;
  private final Map<Topic, Bundle> bundles = new LinkedHashMap<>();
  private final Map<Place, String> carriers = new HashMap<>();

  Outgoing(Instant now) {
    this.now = now;
  }

  /**
   * Adds a match; gives the id of its bundle, which {@link #carried} turns into a notification's.
   */
  String add(Alert alert, EventType event, NotificationItem item) {
    Bundle bundle =
        bundles.computeIfAbsent(
            new Topic(alert, event), topic -> new Bundle(newId(), new ArrayList<>()));
    bundle.items().add(item);
    return bundle.id();
  }

  List<Notification> queue(Stores stores, Routing routing) {
    List<Notification> queued = new ArrayList<>();
    bundles.forEach(
        (topic, bundle) -> {
          for (var routes : routing.byCapacity(topic.alert()).entrySet()) {
            for (List<NotificationItem> items : chunks(bundle.items(), routes.getKey())) {
              Notification notification = notification(topic, items);
              queued.add(queue(stores, notification, routes.getValue()));
              items.forEach(
                  item ->
                      carriers.putIfAbsent(
                          new Place(bundle.id(), item.postingUid()), notification.id()));
            }
          }
          stores.alerts().triggered(topic.alert().id(), bundle.items().size(), now);
        });
    return queued;
  }

  /** The entry with the first notification that carries its posting, once all are queued. */
  LedgerEntry carried(LedgerEntry entry) {
    Place place = new Place(entry.notificationId(), entry.postingUid());
    return entry.carriedBy(carriers.getOrDefault(place, entry.notificationId()));
  }

  private static Notification queue(Stores stores, Notification notification, List<Route> routes) {
    List<Delivery> deliveries =
        routes.stream().map(route -> Delivery.pending(newId(), notification, route)).toList();
    stores.deliveries().add(notification, deliveries);
    return notification;
  }

  private Notification notification(Topic topic, List<NotificationItem> items) {
    Priority priority =
        items.stream()
            .map(item -> item.verdict().priority())
            .max(Comparator.naturalOrder())
            .orElse(Priority.NORMAL);
    return new Notification(
        newId(),
        topic.alert().subscriberId(),
        topic.alert().id(),
        topic.event(),
        priority,
        items,
        now);
  }

  private static List<List<NotificationItem>> chunks(List<NotificationItem> items, int size) {
    List<List<NotificationItem>> chunks = new ArrayList<>();
    for (int from = 0; from < items.size(); from += size) {
      chunks.add(items.subList(from, Math.min(from + size, items.size())));
    }
    return chunks;
  }

  private static String newId() {
    return UUID.randomUUID().toString();
  }
}
