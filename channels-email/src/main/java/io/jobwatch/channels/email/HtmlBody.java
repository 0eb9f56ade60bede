package io.jobwatch.channels.email;

import io.jobwatch.spi.channel.MessageTexts;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The HTML part of a mail: a few plain tags with inline styles, nothing that is loaded or runs.
 *
 * <p>Gmail cuts a mail off near 102 kB. Every text has a length after escaping, in UTF-16 code
 * units that may become three bytes each, so that {@link EmailChannel#CAPACITY} of the longest jobs
 * stay below 100 kB.
 */
final class HtmlBody {

  private static final int SUBJECT = 300;
  private static final int NOTICE = 700;
  private static final int TITLE = 200;
  private static final int DISTINCTION = 80;
  private static final int FACT = 120;
  private static final int WHY = 300;
  private static final int LINK = 1_000;
  private static final int LINES = 20_000;

  /** Of all links by which mail is ended, in bytes. */
  private static final int ENDINGS = 6_000;

  private static final String TEMPLATE =
      """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8">\
      <meta name="viewport" content="width=device-width, initial-scale=1">\
      <title>%1$s</title></head>
      <body style="margin:0;padding:16px;font:16px/1.5 sans-serif;overflow-wrap:anywhere">
      <div style="max-width:600px;margin:0 auto">
      <h1 style="font-size:20px">%1$s</h1>
      %2$s<p>%3$s</p>
      %4$s<p style="font-size:13px;border-top:1px solid #ccc;padding-top:12px">%5$s%6$s</p>
      </div></body></html>
      """;

  private HtmlBody() {}

  static String of(Mail mail) {
    return TEMPLATE.formatted(
        escaped(mail.subject(), SUBJECT),
        mail.notice() == null ? "" : "<p><b>" + escaped(mail.notice(), NOTICE) + "</b></p>\n",
        escaped(mail.introduction(), FACT),
        lines(mail) + mail.jobs().stream().map(HtmlBody::job).collect(Collectors.joining()),
        escaped(mail.reason(), SUBJECT),
        endings(mail.endings()));
  }

  /** As many as there is room for; the last one, which ends everything, is always there. */
  private static String endings(List<Ending> endings) {
    if (endings.isEmpty()) {
      return "";
    }
    String last = ending(endings.get(endings.size() - 1));
    StringBuilder html = new StringBuilder();
    int room = ENDINGS - bytes(last);
    for (Ending one : endings.subList(0, endings.size() - 1)) {
      String ending = ending(one);
      room -= bytes(ending);
      if (room < 0) {
        html.append("<br>\nThe text part of this mail has the links of the other alerts.");
        break;
      }
      html.append(ending);
    }
    return html + last;
  }

  private static int bytes(String html) {
    return html.getBytes(StandardCharsets.UTF_8).length;
  }

  private static String ending(Ending ending) {
    return "<br>\n<a href=\""
        + escape(ending.link().toASCIIString())
        + "\">"
        + escaped(ending.text(), FACT)
        + " on "
        + host(ending.link())
        + "</a>";
  }

  private static String lines(Mail mail) {
    List<String> lines = MessageTexts.lines(mail.lines(), WHY, LINES, HtmlBody::plain);
    return lines.isEmpty() ? "" : "<p>" + String.join("<br>\n", lines) + "</p>\n";
  }

  private static String job(Job job) {
    String facts =
        Stream.concat(
                Stream.of(escaped(job.distinction(), DISTINCTION)),
                Stream.of(job.company(), job.place(), job.salary(), job.posted())
                    .map(fact -> escaped(fact, FACT)))
            .filter(fact -> !fact.isEmpty())
            .collect(Collectors.joining("<br>"));
    return "<div style=\"border-top:1px solid #ccc;padding:12px 0\">\n"
        + ("<h2 style=\"font-size:17px;margin:0\">" + escaped(job.title(), TITLE) + "</h2>\n")
        + ("<p style=\"margin:4px 0\">" + facts + "</p>\n")
        + ("<p style=\"margin:4px 0\">" + escaped(job.why(), WHY) + "</p>\n")
        + (job.link() == null ? "" : "<p style=\"margin:4px 0\">" + link(job.link()) + "</p>\n")
        + "</div>\n";
  }

  /** A link shows its host, so that nobody is led elsewhere than the mail says. */
  private static String link(URI link) {
    String host = host(link);
    String target = escape(link.toASCIIString());
    return target.length() > LINK
        ? "Its link is too long for this mail; it leads to " + host + "."
        : "<a href=\"" + target + "\">View the job on " + host + "</a>";
  }

  private static String host(URI link) {
    return MessageTexts.fit(link.getHost(), FACT, HtmlBody::escape);
  }

  private static String escaped(String text, int max) {
    return MessageTexts.fit(text, max, HtmlBody::plain);
  }

  /** A text in which nothing is markup or becomes a link. */
  private static String plain(String text) {
    return escape(Inert.text(text));
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.chars()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append((char) c);
              }
            });
    return escaped.toString();
  }
}
