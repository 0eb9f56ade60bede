package io.jobwatch.deliver;

import io.jobwatch.model.Alert;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.DisabledDestination;
import io.jobwatch.model.EventType;
import io.jobwatch.model.Notification;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.Priority;
import io.jobwatch.model.QuietHours;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.channel.MessageItem;
import io.jobwatch.spi.channel.OutgoingMessage;
import io.jobwatch.spi.storage.Stores;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts together what a delivery hands to its channel, from what is stored at that moment. */
final class MessageAssembler {

  private static final int MOST_NAMES = 2;

  /** How long a message waits before its rows are read again. */
  private static final Duration UNREADABLE_PAUSE = Duration.ofHours(1);

  /** How long the matches of a message that can be read wait for those that cannot. */
  private static final Duration PATIENCE = Duration.ofDays(1);

  private MessageAssembler() {}

  /** Puts together what some deliveries hand over; what is read is read for all of them at once. */
  static List<Prepared> assemble(
      Stores stores, List<Claimed> claimed, ChannelSet channels, Instant now) {
    if (claimed.isEmpty()) {
      return List.of();
    }
    StoredMessages stored =
        StoredMessages.read(
            stores, claimed.stream().map(Claimed::delivery).toList(), channels, now);
    return claimed.stream().map(one -> prepared(stored, one, channels, now)).toList();
  }

  private static Prepared prepared(
      StoredMessages stored, Claimed claimed, ChannelSet channels, Instant now) {
    Delivery delivery = claimed.delivery();
    return new Prepared(
        delivery,
        claimed.lease(),
        claimed.turn(),
        assemble(stored, delivery, channels, now),
        stored.attempts(delivery),
        stored.stay(delivery));
  }

  private static Assembled assemble(
      StoredMessages stored, Delivery delivery, ChannelSet channels, Instant now) {
    if (stored.unreadable(delivery)) {
      return unreadable(now);
    }
    Notification notification = stored.notification(delivery);
    Subscriber subscriber = stored.subscriber(delivery);
    if (notification == null || subscriber == null) {
      return new Assembled.Suppressed("the subscriber is gone");
    }
    if (!subscriber.active()) {
      return new Assembled.Suppressed("the subscriber is not active");
    }
    CurrentItems items = CurrentItems.of(stored, notification);
    if (items.unreadable()
        && (items.items().isEmpty() || now.isBefore(delivery.createdAt().plus(PATIENCE)))) {
      return unreadable(now);
    }
    if (items.items().isEmpty() && notification.report() == null) {
      return new Assembled.Suppressed(items.obstacle(), items.untold());
    }
    PluginId channel = delivery.destination().channel();
    if (channels.find(channel).isEmpty()) {
      // It was claimed since nobody had done so for days.
      return new Assembled.Elsewhere(
          "channel '" + channel + "': no node that has it came to this within three days");
    }
    List<DisabledDestination> disabled = stored.disabled(delivery);
    if (disabled.stream().anyMatch(gone -> gone.destination().equals(delivery.destination()))) {
      return new Assembled.Elsewhere("the destination is disabled");
    }
    Instant awake = awake(subscriber, delivery, now);
    if (awake.isAfter(now)) {
      return new Assembled.Later(awake, "the subscriber's quiet hours");
    }
    return new Assembled.Message(
        new OutgoingMessage(
            delivery.id(),
            delivery.destination().address(),
            subscriber,
            items.alerts().isEmpty() ? "" : items.alerts().get(0).id(),
            names(items.alerts()),
            event(notification, items.items()),
            notification.priority(),
            items.items(),
            notice(stored, delivery, notification),
            notification.report(),
            false,
            notification.createdAt()),
        items.untold());
  }

  private static Assembled unreadable(Instant now) {
    return new Assembled.Later(
        now.plus(UNREADABLE_PAUSE), "a stored row that the message is made of cannot be read");
  }

  /** What all matches have in common; else it is news of several kinds. */
  private static EventType event(Notification notification, List<MessageItem> items) {
    List<EventType> events = items.stream().map(MessageItem::event).distinct().toList();
    return switch (events.size()) {
      case 0 -> notification.event();
      case 1 -> events.get(0);
      default -> EventType.NEW_MATCH;
    };
  }

  private static Instant awake(Subscriber subscriber, Delivery delivery, Instant now) {
    return delivery.priority() == Priority.URGENT
        ? now
        : QuietHours.over(subscriber.preferences().quietHours(), now, subscriber.zone());
  }

  /** Such as {@code Java in Berlin, Kotlin and 2 more}. */
  private static String names(List<Alert> alerts) {
    String names =
        alerts.stream().limit(MOST_NAMES).map(Alert::name).collect(Collectors.joining(", "));
    int more = alerts.size() - MOST_NAMES;
    return more > 0 ? names + " and " + more + " more" : names;
  }

  private static @Nullable String notice(
      StoredMessages stored, Delivery delivery, Notification notification) {
    String note = Objects.requireNonNullElse(notification.note(), "");
    String all =
        Stream.of(note, stored.goneNotice(delivery))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    return all.isEmpty() ? null : all;
  }
}
