package com.acme.pager;

import io.jobwatch.model.PostingContent;
import io.jobwatch.spi.channel.MessageItem;
import io.jobwatch.spi.channel.OutgoingMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The text of a page: a few short and plain lines, since strangers wrote what is in them. */
final class PageText {

  /** How many jobs there is room for. */
  static final int JOBS = 10;

  private static final int MOST_LINES = 2 + JOBS;
  private static final int LONGEST_LINE = 120;

  private PageText() {}

  /** The subject and the notice, then the jobs or what is reported, a line each. */
  static String of(OutgoingMessage message) {
    List<String> lines = new ArrayList<>();
    lines.add(message.subject());
    if (message.notice() != null) {
      lines.add(message.notice());
    }
    message.items().forEach(item -> lines.add(job(message, item)));
    if (message.report() != null) {
      lines.addAll(message.report().lines());
    }
    int more = lines.size() - MOST_LINES;
    return lines.stream().limit(MOST_LINES).map(PageText::plain).collect(Collectors.joining("\n"))
        + (more > 0 ? "\n+" + more + " more" : "");
  }

  private static String job(OutgoingMessage message, MessageItem item) {
    PostingContent content = item.posting().content();
    String distinction = message.distinction(item);
    return content.title()
        + ", "
        + content.company()
        + (distinction.isEmpty() ? "" : " (" + distinction + ")");
  }

  /** One line without characters that break it, hide in it or turn its direction around. */
  private static String plain(String text) {
    String line = text.replaceAll("[\\p{C}\\p{Z}]+", " ").strip();
    return line.codePointCount(0, line.length()) <= LONGEST_LINE
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_LINE - 1)) + "…";
  }
}
