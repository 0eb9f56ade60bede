package io.jobwatch.deliver;

import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.InboxMessage;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.PostingContent;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.channel.ChannelContext;
import io.jobwatch.spi.channel.Inbox;
import io.jobwatch.spi.channel.MessageItem;
import io.jobwatch.spi.channel.MessageTexts;
import io.jobwatch.spi.channel.NotificationChannel;
import io.jobwatch.spi.channel.NotificationChannelProvider;
import io.jobwatch.spi.channel.OutgoingMessage;
import io.jobwatch.spi.channel.PostingTexts;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The channel {@code in_app}: puts messages into the inbox that the host shows its users. It needs
 * no options, and no address.
 */
public final class InAppChannelProvider implements NotificationChannelProvider {

  // What a board or a matcher writes must not make a message that no database takes.
  private static final int MAX_LINE = 300;
  private static final int MAX_NOTICE = 500;
  private static final int MAX_REASONS = 2_000;
  private static final int MAX_REPORT = 20_000;

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
              line(message.subject()),
              text(message),
              message.priority(),
              clock.instant(),
              null));
      return new DeliveryResult.Delivered("in the inbox");
    };
  }

  /** Lines of plain text: the host that shows them escapes them for its own pages. */
  private static String text(OutgoingMessage message) {
    List<String> lines = new ArrayList<>();
    if (message.report() != null) {
      lines.addAll(
          MessageTexts.lines(
              message.report().lines(), MAX_LINE, MAX_REPORT, UnaryOperator.identity()));
      lines.add("");
    }
    for (MessageItem item : message.items()) {
      PostingContent content = item.posting().content();
      lines.add(line(content.title()) + " - " + line(content.company()));
      String distinction = message.distinction(item);
      if (!distinction.isEmpty()) {
        lines.add(line(distinction));
      }
      if (!content.locations().isEmpty()) {
        lines.add(line(PostingTexts.location(content)));
      }
      PostingTexts.links(content).stream().findFirst().map(URI::toString).ifPresent(lines::add);
      MessageTexts.lines(item.verdict().reasons(), MAX_LINE, MAX_REASONS, UnaryOperator.identity())
          .forEach(reason -> lines.add("* " + reason));
      lines.add("");
    }
    if (message.notice() != null) {
      lines.add(MessageTexts.cut(MessageTexts.line(message.notice()), MAX_NOTICE));
    }
    return String.join("\n", lines).strip();
  }

  private static String line(String text) {
    return MessageTexts.cut(MessageTexts.line(text), MAX_LINE);
  }
}
