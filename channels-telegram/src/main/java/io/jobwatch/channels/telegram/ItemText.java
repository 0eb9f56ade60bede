package io.jobwatch.channels.telegram;

import io.jobwatch.model.PostingContent;
import io.jobwatch.model.Verdict;
import io.jobwatch.spi.channel.MessageItem;
import io.jobwatch.spi.channel.PostingTexts;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One match as lines of text.
 *
 * @param text the lines with their markup
 * @param visible how many UTF-16 code units remain of them after the markup is parsed
 */
record ItemText(String text, int visible) {

  static ItemText of(MessageItem item, String distinction, Markup markup, Detail detail) {
    PostingContent content = item.posting().content();
    String title = MessageText.line(content.title(), detail.title());
    Optional<String> link =
        PostingTexts.links(content).stream()
            .map(URI::toString)
            .filter(url -> url.length() <= detail.link())
            .findFirst();
    String rest = String.join("\n", lines(content, distinction, item.verdict(), detail));
    String first = link.map(url -> markup.link(title, url)).orElseGet(() -> markup.bold(title));
    return new ItemText(
        first + "\n" + markup.escape(rest),
        title.length() + link.map(markup::shown).orElse(0) + 1 + rest.length());
  }

  private static List<String> lines(
      PostingContent content, String distinction, Verdict.Scored verdict, Detail detail) {
    String head =
        Stream.of(content.company(), PostingTexts.location(content), PostingTexts.salary(content))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" · "));
    List<String> lines = new ArrayList<>();
    add(lines, "", distinction, detail.distinction());
    add(lines, "", head, detail.head());
    lines.add("Score " + verdict.score() + ", " + verdict.priority().wireName());
    add(lines, "", String.join(" ", verdict.reasons()), detail.reasons());
    add(lines, "Has: ", String.join(", ", verdict.matchedSkills()), detail.skills());
    add(lines, "Lacks: ", String.join(", ", verdict.skillGaps()), detail.skills());
    return lines;
  }

  private static void add(List<String> lines, String label, String text, int max) {
    String line = max == 0 ? "" : MessageText.line(text, max);
    if (!line.isEmpty()) {
      lines.add(label + line);
    }
  }
}
