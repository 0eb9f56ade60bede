package io.jobwatch.notify;

import io.jobwatch.model.Delivery;
import io.jobwatch.model.Notification;
import io.jobwatch.model.NotificationItem;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Route;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes notifications and their deliveries. */
final class Messages {

  private Messages() {}

  static Notification notification(
      String subscriberId, List<NotificationItem> items, @Nullable String note, Instant now) {
    Priority priority =
        items.stream()
            .map(item -> item.verdict().priority())
            .max(Comparator.naturalOrder())
            .orElse(Priority.NORMAL);
    return new Notification(newId(), subscriberId, priority, items, note, now);
  }

  static List<Delivery> deliveries(
      Notification notification, Collection<Route> routes, Instant dueAt) {
    return routes.stream()
        .map(route -> Delivery.pending(newId(), notification, route, dueAt))
        .toList();
  }

  /** Matches that each of some routes carries, whichever notification it is in there. */
  static List<NotificationItem> over(
      Map<Integer, List<Route>> routes, List<NotificationItem> items) {
    int deliveries = routes.values().stream().mapToInt(List::size).sum();
    return items.stream().map(item -> item.over(deliveries)).toList();
  }

  /**
   * Some matches as they go into messages, and over which routes each of these goes. Routes that
   * take different numbers of matches share what comes out the same.
   */
  static Map<Part, List<Route>> parts(Map<Integer, List<Route>> routes, int matches) {
    Map<Part, List<Route>> parts = new LinkedHashMap<>();
    routes.forEach(
        (capacity, some) -> {
          for (int from = 0; from < matches; from += capacity) {
            parts
                .computeIfAbsent(
                    new Part(from, Math.min(capacity, matches - from)), part -> new ArrayList<>())
                .addAll(some);
          }
        });
    return parts;
  }

  /** Some of several matches: so many from an index on. */
  record Part(int from, int size) {

    List<NotificationItem> of(List<NotificationItem> all) {
      return all.subList(from, from + size);
    }

    boolean endsThem(List<NotificationItem> all) {
      return from + size == all.size();
    }
  }

  static String newId() {
    return UUID.randomUUID().toString();
  }
}
