package io.jobwatch.channels.discord;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwatch.model.OperatorReport;
import io.jobwatch.spi.channel.MessageItem;
import io.jobwatch.spi.channel.MessageTexts;
import io.jobwatch.spi.channel.OutgoingMessage;
import io.jobwatch.spi.channel.PostingTexts;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The body of a message to a webhook, within the limits of <a
 * href="https://discord.com/developers/docs/resources/message">Discord's message resource</a>.
 */
final class Payload {

  /** The most embeds of a message. */
  static final int MAX_EMBEDS = 10;

  /** The most characters of all embeds together. */
  private static final int MAX_TOTAL = 6_000;

  private static final int MAX_SUBJECT = 500;
  private static final int MAX_NOTICE = 1_400;
  private static final int MAX_LINE = 400;
  private static final int MAX_DESCRIPTION = 4_096;

  /** Discord refuses the whole message for a link to another host. */
  private static final Pattern HOST = Pattern.compile(".+\\.[^.]+");

  private Payload() {}

  static String of(OutgoingMessage message) {
    return of(message, true);
  }

  static String withoutLinks(OutgoingMessage message) {
    return of(message, false);
  }

  private static String of(OutgoingMessage message, boolean links) {
    ObjectNode payload = JsonNodeFactory.instance.objectNode();
    payload.put("content", content(message));
    payload.set("embeds", embeds(message, links));
    OperatorReport report = message.report();
    if (report != null) {
      List<String> lines =
          MessageTexts.lines(report.lines(), MAX_LINE, MAX_DESCRIPTION, Markdown::escape);
      payload
          .putArray("embeds")
          .addObject()
          .put("title", "Report")
          .put("description", String.join("\n", lines));
    }
    // Without it a webhook's text may ping users.
    payload.putObject("allowed_mentions").putArray("parse");
    return payload.toString();
  }

  private static String content(OutgoingMessage message) {
    String subject = Markdown.line(message.subject(), MAX_SUBJECT);
    String notice =
        message.notice() == null ? "" : "\n" + Markdown.line(message.notice(), MAX_NOTICE);
    return subject + notice;
  }

  private static ArrayNode embeds(OutgoingMessage message, boolean links) {
    List<MessageItem> items = message.items();
    List<Embed> embeds = fitting(message);
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    Set<String> used = new HashSet<>();
    for (int i = 0; i < embeds.size(); i++) {
      Optional<String> url = links ? link(items.get(i)) : Optional.empty();
      int number = i + 1;
      json.add(embeds.get(i).json(url.flatMap(link -> unused(link, number, used))));
    }
    return json;
  }

  private static Optional<String> link(MessageItem item) {
    return PostingTexts.links(item.posting().content()).stream()
        .filter(url -> HOST.matcher(url.getHost()).matches())
        .findFirst()
        .map(URI::toString);
  }

  /** Discord shows only the first of the embeds with one URL. */
  private static Optional<String> unused(String url, int number, Set<String> used) {
    String own = used.contains(url) && !url.contains("#") ? url + "#" + number : url;
    return used.add(own) ? Optional.of(own) : Optional.empty();
  }

  private static List<Embed> fitting(OutgoingMessage message) {
    List<Embed> embeds = List.of();
    for (Detail detail : Detail.LEVELS) {
      embeds =
          message.items().stream()
              .map(item -> Embed.of(item, message.distinction(item), detail))
              .toList();
      if (embeds.stream().mapToInt(Embed::length).sum() <= MAX_TOTAL) {
        return embeds;
      }
    }
    return embeds;
  }
}
