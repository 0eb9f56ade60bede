package io.jobwatch.testkit;

import io.jobwatch.model.EventType;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Verdict;
import io.jobwatch.spi.channel.MessageItem;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;

/** The items of the worst-case message. */
final class WorstCase {

  private static final int DESCRIPTION = 100_000;

  private WorstCase() {}

  static List<MessageItem> items(int count) {
    String text = HostileText.ofLength(DESCRIPTION);
    String html = "<p>" + escaped(text) + "</p>";
    return IntStream.rangeClosed(1, count).mapToObj(number -> item(number, text, html)).toList();
  }

  private static MessageItem item(int number, String text, String html) {
    List<String> all = HostileText.all();
    return new MessageItem(
        posting(number, text, html),
        new Verdict.Scored(100, Priority.URGENT, all, all, all),
        "ada/worst-" + number,
        HostileText.ofLength(200),
        number % 2 == 0 ? EventType.STATUS_CHANGED : EventType.NEW_MATCH);
  }

  private static JobPosting posting(int number, String text, String html) {
    // The number comes first, so that cutting the title leaves the items different.
    String prefix = number + " ";
    String title = prefix + HostileText.ofLength(PostingContent.MAX_TITLE - prefix.length());
    PostingContent content =
        Samples.content(title).toBuilder()
            .company(HostileText.ofLength(200))
            .locations(HostileText.all())
            .department(HostileText.ofLength(200))
            .team(HostileText.ofLength(200))
            .employmentTypeText(HostileText.SCRIPT)
            .salaryText(HostileText.QUOTES)
            .descriptionHtml(html)
            .descriptionText(text)
            .skills(HostileText.all())
            .url(URI.create("https://boards.example/acme/jobs/" + number + "?a=1&b=(2)_*'%3Cb%3E"))
            .build();
    return Samples.posting("worst-" + number, content);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
