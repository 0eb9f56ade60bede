package io.jobwatch.deliver;

import io.jobwatch.internal.policy.Snoozes;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Attempt;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.DisabledDestination;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.Notification;
import io.jobwatch.model.NotificationItem;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.storage.Stores;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the messages of some deliveries are put together from, read once for all of them. */
final class StoredMessages {

  private final Stores stores;
  private final Map<String, Notification> notifications;
  private final Map<String, Subscriber> subscribers;
  private final Map<String, List<DisabledDestination>> disabled;
  private final Set<String> toldOfThem;
  private final Map<String, Alert> alerts;
  private final Map<String, JobPosting> postings;

  /** Ids of notifications and subscribers. */
  private final Set<String> unreadable = new HashSet<>();

  /** Ids of alerts and postings. */
  private final Set<String> unreadableItems = new HashSet<>();

  private final Snoozes snoozes;
  private final Map<String, Integer> attempts;
  private final Map<String, Stay> stays;
  private final Map<String, String> notices = new HashMap<>();

  private StoredMessages(
      Stores stores, List<Delivery> deliveries, ChannelSet channels, Instant now) {
    Set<String> subscriberIds = ids(deliveries, Delivery::subscriberId);
    this.stores = stores;
    this.notifications =
        byKey(
            stores
                .deliveries()
                .notifications(ids(deliveries, Delivery::notificationId), unreadable::add),
            Notification::id);
    this.subscribers =
        byKey(stores.subscribers().find(subscriberIds, unreadable::add), Subscriber::id);
    this.disabled =
        stores.subscribers().disabled(subscriberIds).stream()
            .collect(Collectors.groupingBy(DisabledDestination::subscriberId));
    this.toldOfThem = GoneNotice.told(stores, disabled);
    List<NotificationItem> items =
        notifications.values().stream().flatMap(one -> one.items().stream()).toList();
    this.alerts =
        byKey(
            stores.alerts().find(ids(items, NotificationItem::alertId), unreadableItems::add),
            Alert::id);
    Set<String> uids = ids(items, NotificationItem::postingUid);
    boolean whole = deliveries.stream().anyMatch(channels::readsDescriptions);
    this.postings =
        byKey(
            whole
                ? stores.postings().find(uids, unreadableItems::add)
                : stores.postings().findWithoutDescription(uids, unreadableItems::add),
            JobPosting::uid);
    this.snoozes = Snoozes.of(stores.subscribers().snoozes(subscriberIds), now);
    List<Delivery> again = deliveries.stream().filter(StoredMessages::triedBefore).toList();
    this.attempts =
        again.isEmpty()
            ? Map.of()
            : stores.deliveries().attemptCounts(ids(again, delivery -> delivery.id()));
    this.stays = stays(stores, again, channels, now);
  }

  /** Of those of which it matters: a destination that wants pauses may have had thousands. */
  private static Map<String, Stay> stays(
      Stores stores, List<Delivery> again, ChannelSet channels, Instant now) {
    List<Delivery> some =
        again.stream()
            .filter(one -> Suspects.possible(one) || DeliveryRules.mayGiveUp(one, now))
            .toList();
    if (some.isEmpty()) {
      return Map.of();
    }
    Map<String, List<Attempt>> attempts =
        stores.deliveries().attempts(ids(some, Delivery::id)).stream()
            .collect(Collectors.groupingBy(Attempt::deliveryId));
    Map<String, Stay> stays = new HashMap<>();
    for (Delivery one : some) {
      PluginId channel = one.destination().channel();
      int most = channels.attempts(channel);
      stays.put(one.id(), Stay.of(attempts.getOrDefault(one.id(), List.of()), channel, most));
    }
    return stays;
  }

  static StoredMessages read(
      Stores stores, List<Delivery> deliveries, ChannelSet channels, Instant now) {
    return new StoredMessages(stores, deliveries, channels, now);
  }

  @Nullable Notification notification(Delivery delivery) {
    return notifications.get(delivery.notificationId());
  }

  @Nullable Subscriber subscriber(Delivery delivery) {
    return subscribers.get(delivery.subscriberId());
  }

  /** Whether its notification or its subscriber is there and cannot be read. */
  boolean unreadable(Delivery delivery) {
    return unreadable.contains(delivery.notificationId())
        || unreadable.contains(delivery.subscriberId());
  }

  /** Whether its alert or its posting is there and cannot be read. */
  boolean unreadable(NotificationItem item) {
    return unreadableItems.contains(item.alertId()) || postingUnreadable(item);
  }

  boolean postingUnreadable(NotificationItem item) {
    return unreadableItems.contains(item.postingUid());
  }

  List<DisabledDestination> disabled(Delivery delivery) {
    return disabled.getOrDefault(delivery.subscriberId(), List.of());
  }

  @Nullable Alert alert(NotificationItem item) {
    return alerts.get(item.alertId());
  }

  @Nullable JobPosting posting(NotificationItem item) {
    return postings.get(item.postingUid());
  }

  Snoozes snoozes() {
    return snoozes;
  }

  /** How many attempts a delivery has had, over all destinations. */
  int attempts(Delivery delivery) {
    return attempts.getOrDefault(delivery.id(), 0);
  }

  /** How a delivery has fared at its destination, if anything depends on it. */
  Stay stay(Delivery delivery) {
    return stays.getOrDefault(delivery.id(), Stay.NEW);
  }

  /** What the subscriber should know of disabled destinations, maybe nothing. */
  String goneNotice(Delivery delivery) {
    List<DisabledDestination> gone = disabled(delivery);
    return gone.isEmpty() || toldOfThem.contains(delivery.subscriberId())
        ? ""
        : notices.computeIfAbsent(delivery.subscriberId(), id -> GoneNotice.of(stores, id, gone));
  }

  /** A claim counts an attempt, so the first one is no sign; what was said of an earlier one is. */
  private static boolean triedBefore(Delivery delivery) {
    return delivery.attempts() > 1 || delivery.position() > 0 || delivery.detail() != null;
  }

  private static <T> Set<String> ids(Collection<T> all, Function<T, String> id) {
    return all.stream().map(id).collect(Collectors.toSet());
  }

  private static <T> Map<String, T> byKey(Collection<T> all, Function<T, String> key) {
    return all.stream().collect(Collectors.toMap(key, Function.identity()));
  }
}
