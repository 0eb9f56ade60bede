package io.jobwatch.notify;

import io.jobwatch.model.Alert;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.EventType;
import io.jobwatch.model.LedgerEntry;
import io.jobwatch.model.Notification;
import io.jobwatch.model.NotificationItem;
import io.jobwatch.model.Route;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.storage.Stores;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects what is told in one transaction. Of what is told at once, matches of one alert for one
 * reason go into one notification, or into several where a route takes fewer at once; the rest goes
 * into digests.
 */
final class Outgoing {

  private record Topic(Alert alert, EventType event, Instant dueAt) {}

  private record Bundle(String id, Map<Integer, List<Route>> routes, List<NotificationItem> items) {

    int notifications(int more) {
      return Messages.parts(routes, items.size() + more).size();
    }
  }

  private record Place(String bundleId, String postingUid) {}

  private final Routing routing;
  private final Instant now;
  private final Map<Topic, Bundle> bundles = new LinkedHashMap<>();
  private final Map<String, List<Bundle>> bundlesOf = new HashMap<>();
  private final List<Waiting> waiting = new ArrayList<>();
  private final Map<Place, String> carriers = new HashMap<>();
  private final List<Notification> notifications = new ArrayList<>();
  private final List<Delivery> deliveries = new ArrayList<>();

  Outgoing(Routing routing, Instant now) {
    this.routing = routing;
    this.now = now;
  }

  /**
   * How many notifications there would be for its subscriber with one more match told at once,
   * counted as {@link io.jobwatch.spi.storage.DeliveryStore#notified} does once they are queued.
   */
  int with(Alert alert, EventType event, Timing timing) {
    Bundle its = bundles.get(new Topic(alert, event, timing.at()));
    int before =
        bundlesOf.getOrDefault(alert.subscriberId(), List.of()).stream()
            .mapToInt(bundle -> bundle.notifications(0))
            .sum();
    return before + (its == null ? 1 : its.notifications(1) - its.notifications(0));
  }

  /**
   * Adds a match; gives the id of its bundle, which {@link #carried} turns into a notification's,
   * or of its digest.
   */
  String add(Alert alert, Subscriber subscriber, NotificationItem item, Timing timing) {
    if (timing.digest()) {
      Waiting one = new Waiting(alert, subscriber, item, now, timing.at());
      waiting.add(one);
      return one.digest().id();
    }
    Bundle bundle =
        bundles.computeIfAbsent(
            new Topic(alert, item.event(), timing.at()),
            topic -> {
              Bundle one =
                  new Bundle(Messages.newId(), routing.byCapacity(alert), new ArrayList<>());
              bundlesOf.computeIfAbsent(alert.subscriberId(), id -> new ArrayList<>()).add(one);
              return one;
            });
    bundle.items().add(item);
    return bundle.id();
  }

  /** Makes notifications of what is told at once; nothing is added after that. */
  List<Notification> notifications() {
    bundles.forEach(
        (topic, bundle) -> {
          List<NotificationItem> all = Messages.over(bundle.routes(), bundle.items());
          Messages.parts(bundle.routes(), all.size())
              .forEach(
                  (part, routes) -> {
                    List<NotificationItem> items = part.of(all);
                    Notification one =
                        Messages.notification(topic.alert().subscriberId(), items, null, now);
                    notifications.add(one);
                    deliveries.addAll(Messages.deliveries(one, routes, topic.dueAt()));
                    items.forEach(
                        item ->
                            carriers.putIfAbsent(
                                new Place(bundle.id(), item.postingUid()), one.id()));
                  });
        });
    return List.copyOf(notifications);
  }

  /** Queues it all, and notes which alerts have triggered. */
  void queue(Stores stores) {
    stores.deliveries().add(notifications, deliveries);
    Waiting.add(stores.digests(), waiting);
    Map<String, Integer> triggered = new HashMap<>();
    bundles.forEach(
        (topic, bundle) ->
            triggered.merge(topic.alert().id(), bundle.items().size(), Integer::sum));
    waiting.forEach(one -> triggered.merge(one.alert().id(), 1, Integer::sum));
    stores.alerts().triggered(triggered, now);
  }

  /** The entry with the first notification that carries its posting, once all are queued. */
  LedgerEntry carried(LedgerEntry entry) {
    Place place = new Place(entry.notificationId(), entry.postingUid());
    return entry.carriedBy(carriers.getOrDefault(place, entry.notificationId()));
  }
}
