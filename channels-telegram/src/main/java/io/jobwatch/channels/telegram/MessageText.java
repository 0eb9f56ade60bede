package io.jobwatch.channels.telegram;

import io.jobwatch.spi.channel.MessageTexts;
import io.jobwatch.spi.channel.OutgoingMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A message's text within the limits of the Bot API.
 *
 * @param text the text with its markup
 * @param visible how many UTF-16 code units remain of it after the markup is parsed
 */
record MessageText(String text, int visible) {

  /** How many matches fit, however long their texts are. */
  static final int CAPACITY = 10;

  private static final int MAX_VISIBLE = 4_096;

  /** No documented limit: it keeps escaped links from making the text as long as they like. */
  private static final int MAX_BYTES = 32_768;

  private static final int MAX_SUBJECT = 260;
  private static final int MAX_NOTICE = 500;
  private static final int MAX_LINE = 300;
  private static final int MAX_REPORT = 3_000;

  /** What mentions, hosts, commands, hashtags and cashtags are recognised by. */
  private static final Pattern ACTIVE = Pattern.compile("@|[./#$](?=\\S)");

  private static final String ZERO_WIDTH_SPACE = "\u200B";

  static MessageText of(OutgoingMessage message, Markup markup) {
    MessageText text = new MessageText("", 0);
    for (Detail detail : Detail.LEVELS) {
      text = render(message, markup, detail);
      if (text.fits()) {
        return text;
      }
    }
    return text;
  }

  /**
   * A text as one line of at most so many UTF-16 code units. Telegram makes links of mentions,
   * hosts, commands and tags by itself, after the markup is parsed: a sign that takes no room
   * breaks them.
   */
  static String line(String text, int max) {
    return MessageTexts.fit(MessageTexts.line(text), max, MessageText::inert);
  }

  private static String inert(String line) {
    return ACTIVE.matcher(line).replaceAll("$0" + ZERO_WIDTH_SPACE);
  }

  private static MessageText render(OutgoingMessage message, Markup markup, Detail detail) {
    String subject = line(message.subject(), MAX_SUBJECT);
    String notice = message.notice() == null ? "" : line(message.notice(), MAX_NOTICE);
    List<ItemText> items =
        message.items().stream()
            .map(item -> ItemText.of(item, message.distinction(item), markup, detail))
            .toList();
    String report = report(message);
    String text =
        markup.bold(subject)
            + (report.isEmpty() ? "" : "\n\n" + markup.escape(report))
            + items.stream().map(item -> "\n\n" + item.text()).collect(Collectors.joining())
            + (notice.isEmpty() ? "" : "\n\n" + markup.escape(notice));
    int visible =
        subject.length()
            + (report.isEmpty() ? 0 : 2 + report.length())
            + items.stream().mapToInt(item -> 2 + item.visible()).sum()
            + (notice.isEmpty() ? 0 : 2 + notice.length());
    return new MessageText(text, visible);
  }

  private static String report(OutgoingMessage message) {
    return message.report() == null
        ? ""
        : String.join(
            "\n",
            MessageTexts.lines(message.report().lines(), MAX_LINE, MAX_REPORT, MessageText::inert));
  }

  private boolean fits() {
    return visible <= MAX_VISIBLE && text.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
  }
}
