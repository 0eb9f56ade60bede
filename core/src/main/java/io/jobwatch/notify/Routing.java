package io.jobwatch.notify;

import io.jobwatch.model.Alert;
import io.jobwatch.model.Destination;
import io.jobwatch.model.Route;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.storage.SubscriberStore;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** The routes that are open to the matches of some subscribers. */
final class Routing {

  private final Map<String, Subscriber> subscribers = new HashMap<>();
  private final Map<String, Set<Destination>> disabled = new HashMap<>();
  private final Set<String> unreadable = new HashSet<>();
  private final ToIntFunction<Route> capacity;

  private Routing(ToIntFunction<Route> capacity) {
    this.capacity = capacity;
  }

  static Routing read(
      SubscriberStore store, Collection<String> subscriberIds, ToIntFunction<Route> capacity) {
    Routing routing = new Routing(capacity);
    store
        .find(subscriberIds, routing.unreadable::add)
        .forEach(subscriber -> routing.subscribers.put(subscriber.id(), subscriber));
    store
        .disabled(subscriberIds)
        .forEach(
            gone ->
                routing
                    .disabled
                    .computeIfAbsent(gone.subscriberId(), id -> new HashSet<>())
                    .add(gone.destination()));
    return routing;
  }

  /** A subscriber of an alert without {@link #obstacle}. */
  Subscriber subscriber(String id) {
    return Objects.requireNonNull(subscribers.get(id));
  }

  /** Whether a subscriber is there and cannot be read; such a one seems to be gone. */
  boolean unreadable(String id) {
    return unreadable.contains(id);
  }

  /** The subscribers who want no more than so many notifications a day. */
  Set<String> limited() {
    return subscribers.values().stream()
        .filter(subscriber -> subscriber.preferences().perDay() > 0)
        .map(Subscriber::id)
        .collect(Collectors.toSet());
  }

  /** Why a match of this alert cannot be told at all; an empty text if it can. */
  String obstacle(Alert alert) {
    String inactive = inactive(alert.subscriberId());
    if (!inactive.isEmpty()) {
      return inactive;
    }
    if (wanted(alert, subscriber(alert.subscriberId())).isEmpty()) {
      return "the subscriber has no route";
    }
    return open(alert).isEmpty() ? "every destination of the subscriber is disabled" : "";
  }

  /** Why a subscriber is told nothing, over whatever route; an empty text otherwise. */
  String inactive(String subscriberId) {
    Subscriber subscriber = subscribers.get(subscriberId);
    if (subscriber == null) {
      return "the subscriber is gone";
    }
    return subscriber.active() ? "" : "the subscriber is not active";
  }

  /** The open routes of an alert, by how many matches fit into one message. */
  Map<Integer, List<Route>> byCapacity(Alert alert) {
    return byCapacity(open(alert));
  }

  /** The open routes of a subscriber's own, by how many matches fit into one message. */
  Map<Integer, List<Route>> byCapacity(String subscriberId) {
    return byCapacity(open(subscriberId));
  }

  private Map<Integer, List<Route>> byCapacity(List<Route> routes) {
    return routes.stream()
        .collect(Collectors.groupingBy(capacity::applyAsInt, TreeMap::new, Collectors.toList()));
  }

  /**
   * The open routes of a subscriber for what is of no alert; none if the subscriber is told
   * nothing.
   */
  List<Route> open(String subscriberId) {
    Subscriber subscriber = subscribers.get(subscriberId);
    return subscriber == null || !subscriber.active()
        ? List.of()
        : open(subscriber, subscriber.routes());
  }

  private List<Route> open(Alert alert) {
    Subscriber subscriber = subscribers.get(alert.subscriberId());
    return subscriber == null ? List.of() : open(subscriber, wanted(alert, subscriber));
  }

  private List<Route> open(Subscriber subscriber, List<Route> routes) {
    Set<Destination> closed = disabled.getOrDefault(subscriber.id(), Set.of());
    return routes.stream()
        .map(route -> route.chain().stream().filter(place -> !closed.contains(place)).toList())
        .filter(chain -> !chain.isEmpty())
        .map(Route::new)
        .distinct()
        .toList();
  }

  private static List<Route> wanted(Alert alert, Subscriber subscriber) {
    return alert.routes().isEmpty() ? subscriber.routes() : alert.routes();
  }
}
