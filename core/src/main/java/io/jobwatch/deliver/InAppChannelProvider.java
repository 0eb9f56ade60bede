package io.jobwatch.deliver;

import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.InboxMessage;
import io.jobwatch.model.PluginId;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.channel.ChannelContext;
import io.jobwatch.spi.channel.Inbox;
import io.jobwatch.spi.channel.MessageItem;
import io.jobwatch.spi.channel.NotificationChannel;
import io.jobwatch.spi.channel.NotificationChannelProvider;
import io.jobwatch.spi.channel.OutgoingMessage;
import java.time.Clock;
import java.util.StringJoiner;

/**
 * The channel {@code in_app}: puts messages into the inbox that the host shows its users. It needs
 * no options, and no address.
 */
public final class InAppChannelProvider implements NotificationChannelProvider {

  @Override
  public PluginId id() {
    return PluginId.of("in_app");
  }

  @Override
  public NotificationChannel create(PluginOptions options, ChannelContext context) {
    options.verify();
    Inbox inbox = context.inbox();
    Clock clock = context.clock();
    return message -> {
      inbox.add(
          new InboxMessage(
              message.deliveryId(),
              message.subscriber().id(),
              message.subject(),
              text(message),
              message.priority(),
              clock.instant(),
              null));
      return new DeliveryResult.Delivered("in the inbox");
    };
  }

  private static String text(OutgoingMessage message) {
    StringJoiner text = new StringJoiner("\n");
    if (message.report() != null) {
      message.report().lines().forEach(text::add);
      text.add("");
    }
    for (MessageItem item : message.items()) {
      var content = item.posting().content();
      text.add(content.title() + " - " + content.company());
      if (!content.locations().isEmpty()) {
        text.add(String.join("; ", content.locations()));
      }
      if (content.url() != null) {
        text.add(content.url().toString());
      }
      item.verdict().reasons().forEach(reason -> text.add("* " + reason));
      text.add("");
    }
    if (message.notice() != null) {
      text.add(message.notice());
    }
    return text.toString().strip();
  }
}
