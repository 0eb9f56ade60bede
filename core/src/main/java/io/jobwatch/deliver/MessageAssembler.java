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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts together what a delivery hands to its channel, from what is stored at that moment. */
final class MessageAssembler {

  /**
   * A message, or why there is none to send any more.
   *
   * @param message the message, or {@code null}
   * @param obstacle why there is none; empty if there is one
   */
  record Assembled(@Nullable OutgoingMessage message, String obstacle) {

    private static Assembled none(String obstacle) {
      return new Assembled(null, obstacle);
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
            notice(stores, delivery),
            notification.get().createdAt()),
        "");
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
   * What the subscriber should know of destinations that were disabled: it comes with every message
   * until one was delivered after that, so that it is heard once.
   */
  private static @Nullable String notice(Stores stores, Delivery delivery) {
    List<DisabledDestination> disabled =
        stores.subscribers().disabled(List.of(delivery.subscriberId()));
    if (disabled.isEmpty()) {
      return null;
    }
    Instant lastHeard =
        stores.deliveries().of(delivery.subscriberId(), 100).stream()
            .filter(other -> other.state() == DeliveryState.DELIVERED)
            .flatMap(other -> Stream.ofNullable(other.finishedAt()))
            .max(Comparator.naturalOrder())
            .orElse(Instant.MIN);
    String list =
        disabled.stream()
            .filter(gone -> gone.at().isAfter(lastHeard))
            .map(gone -> gone.destination().channel() + " (" + gone.reason() + ")")
            .collect(Collectors.joining(", "));
    return list.isEmpty()
        ? null
        : "Not used any more, since it said that it is gone: "
            + list
            + ". Name another destination to be told there again.";
  }
}
