package io.jobwatch.channels.discord;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.Verdict;
import io.jobwatch.spi.channel.MessageItem;
import io.jobwatch.spi.channel.PostingTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One job as an embed.
 *
 * @param title its escaped title
 * @param description its escaped lines
 */
record Embed(String title, String description) {

  static Embed of(MessageItem item, String distinction, Detail detail) {
    PostingContent content = item.posting().content();
    Verdict.Scored verdict = item.verdict();
    List<String> head = new ArrayList<>();
    add(head, "", content.company(), detail.company());
    add(head, "", PostingTexts.location(content), detail.place());
    add(head, "", PostingTexts.salary(content), detail.salary());
    List<String> lines = new ArrayList<>();
    add(lines, "", distinction, detail.distinction());
    lines.add(String.join(" · ", head));
    lines.add("Score " + verdict.score() + ", " + verdict.priority().wireName());
    add(lines, "", String.join(" ", verdict.reasons()), detail.reasons());
    add(lines, "Has: ", String.join(", ", verdict.matchedSkills()), detail.skills());
    add(lines, "Lacks: ", String.join(", ", verdict.skillGaps()), detail.skills());
    return new Embed(Markdown.line(content.title(), detail.title()), String.join("\n", lines));
  }

  /** What counts towards Discord's limit over all embeds of a message. */
  int length() {
    return title.length() + description.length();
  }

  ObjectNode json(Optional<String> url) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("title", title).put("description", description);
    url.ifPresent(link -> json.put("url", link));
    return json;
  }

  private static void add(List<String> parts, String label, String text, int max) {
    String line = max == 0 ? "" : Markdown.line(text, max);
    if (!line.isEmpty()) {
      parts.add(label + line);
    }
  }
}
