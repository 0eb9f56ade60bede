package io.jobwatch.deliver;

import io.jobwatch.model.Alert;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.DisabledDestination;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.Notification;
import io.jobwatch.model.NotificationItem;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.channel.MessageItem;
import io.jobwatch.spi.channel.OutgoingMessage;
import io.jobwatch.spi.storage.Stores;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts together what a delivery hands to its channel, from what is stored at that moment. */
final class MessageAssembler {

  /**
   * A message, or why there is none to send.
   *
   * @param message the message, or {@code null}
   * @param obstacle why there is none; empty if there is one
   * @param elsewhere whether the next destination of the route may still be tried
   */
  record Assembled(@Nullable OutgoingMessage message, String obstacle, boolean elsewhere) {

    private static Assembled none(String obstacle) {
      return new Assembled(null, obstacle, false);
    }
  }

  private MessageAssembler() {}

  static Assembled assemble(Stores stores, Delivery delivery) {
    Optional<Notification> notification =
        stores.deliveries().notifications(List.of(delivery.notificationId())).stream().findFirst();
    Optional<Subscriber> subscriber = stores.subscribers().find(delivery.subscriberId());
    if (notification.isEmpty() || subscriber.isEmpty()) {
      return Assembled.none("the subscriber is gone");
    }
    if (!subscriber.get().active()) {
      return Assembled.none("the subscriber is not active");
    }
    Optional<Alert> alert = stores.alerts().find(notification.get().alertId());
    if (alert.isEmpty()) {
      return Assembled.none("the alert was deleted");
    }
    List<DisabledDestination> disabled =
        stores.subscribers().disabled(List.of(delivery.subscriberId()));
    if (disabled.stream().anyMatch(gone -> gone.destination().equals(delivery.destination()))) {
      return new Assembled(null, "the destination is disabled", true);
    }
    List<MessageItem> items = items(stores, notification.get());
    if (items.isEmpty()) {
      return Assembled.none("its postings are gone");
    }
    return new Assembled(
        new OutgoingMessage(
            delivery.id(),
            delivery.destination().address(),
            subscriber.get(),
            alert.get().id(),
            alert.get().name(),
            notification.get().event(),
            notification.get().priority(),
            items,
            disabled.isEmpty() ? null : notice(stores, delivery.subscriberId(), disabled),
            notification.get().createdAt()),
        "",
        false);
  }

  private static List<MessageItem> items(Stores stores, Notification notification) {
    List<String> uids = notification.items().stream().map(NotificationItem::postingUid).toList();
    Map<String, JobPosting> postings =
        stores.postings().find(uids).stream()
            .collect(Collectors.toMap(JobPosting::uid, Function.identity()));
    List<MessageItem> items = new ArrayList<>();
    for (NotificationItem item : notification.items()) {
      JobPosting posting = postings.get(item.postingUid());
      if (posting != null) {
        items.add(new MessageItem(posting, item.verdict()));
      }
    }
    return items;
  }

  /**
   * What the subscriber should know of destinations that were disabled. It comes with every message
   * until one was delivered that had it for certain.
   */
  private static @Nullable String notice(
      Stores stores, String subscriberId, List<DisabledDestination> disabled) {
    List<Delivery> delivered =
        stores.deliveries().of(subscriberId, 100).stream()
            .filter(delivery -> delivery.state() == DeliveryState.DELIVERED)
            .toList();
    String list =
        disabled.stream()
            .filter(gone -> delivered.stream().noneMatch(delivery -> told(delivery, gone)))
            .map(gone -> gone.destination().channel() + " (" + gone.reason() + ")")
            .collect(Collectors.joining(", "));
    return list.isEmpty()
        ? null
        : "Not used any more, since it said that it is gone: "
            + list
            + ". Name another destination to be told there again.";
  }

  /** Whether this delivery's message was put together after the destination was disabled. */
  private static boolean told(Delivery delivery, DisabledDestination gone) {
    return !delivery.createdAt().isBefore(gone.at())
        || delivery.route().chain().subList(0, delivery.position()).contains(gone.destination());
  }
}
