package io.jobwatch.testkit;

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
    return IntStream.rangeClosed(1, count).mapToObj(WorstCase::item).toList();
  }

  private static MessageItem item(int number) {
    List<String> all = HostileText.all();
    return new MessageItem(
        posting(number), new Verdict.Scored(100, Priority.URGENT, all, all, all));
  }

  private static JobPosting posting(int number) {
    // The number comes first, so that cutting the title leaves the items different.
    String prefix = number + " ";
    String title = prefix + HostileText.ofLength(PostingContent.MAX_TITLE - prefix.length());
    String description = HostileText.ofLength(DESCRIPTION);
    PostingContent content =
        Samples.content(title).toBuilder()
            .company(HostileText.ofLength(200))
            .locations(HostileText.all())
            .department(HostileText.ofLength(200))
            .team(HostileText.ofLength(200))
            .employmentTypeText(HostileText.SCRIPT)
            .salaryText(HostileText.QUOTES)
            .descriptionHtml("<p>" + escaped(description) + "</p>")
            .descriptionText(description)
            .skills(HostileText.all())
            .url(URI.create("https://boards.example/acme/jobs/" + number + "?a=1&b=(2)_*'%3Cb%3E"))
            .build();
    return Samples.posting("worst-" + number, content);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
