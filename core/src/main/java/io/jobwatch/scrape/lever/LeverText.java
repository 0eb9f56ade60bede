package io.jobwatch.scrape.lever;

import io.jobwatch.internal.board.JsonFields;
import io.jobwatch.internal.text.CleanHtml;
import io.jobwatch.internal.text.HtmlCleaner;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Entities;

/**
 * The whole text of a Lever posting: its description, its lists, what it says of pay, and its
 * closing. Where a part comes as plain text only, that is used.
 */
final class LeverText {

  /** The keys whose texts make up the description. */
  static final Set<String> KEYS =
      Set.of(
          "description",
          "descriptionPlain",
          "opening",
          "openingPlain",
          "descriptionBody",
          "descriptionBodyPlain",
          "lists",
          "salaryDescription",
          "salaryDescriptionPlain",
          "additional",
          "additionalPlain");

  private final StringBuilder html = new StringBuilder();

  private LeverText() {}

  static CleanHtml read(JsonFields posting) {
    LeverText text = new LeverText();
    // The description is the opening and the body in one.
    if (!text.add(posting, "description")) {
      text.add(posting, "opening");
      text.add(posting, "descriptionBody");
    }
    posting.objects("lists").forEach(text::addList);
    text.add(posting, "salaryDescription");
    text.add(posting, "additional");
    return HtmlCleaner.clean(text.html.toString());
  }

  private boolean add(JsonFields posting, String key) {
    String part =
        posting
            .text(key)
            .or(() -> posting.text(key + "Plain").map(LeverText::paragraphs))
            .orElse("");
    if (part.isEmpty()) {
      return false;
    }
    if (html.length() > 0) {
      html.append("<br>");
    }
    // Each part in an element of its own, so that a tag left open in one stays in it.
    html.append("<div>").append(part).append("</div>");
    return true;
  }

  private void addList(JsonFields list) {
    list.line("text").ifPresent(title -> html.append("<h3>" + Entities.escape(title) + "</h3>"));
    list.text("content").ifPresent(items -> html.append("<ul>" + items + "</ul>"));
  }

  private static String paragraphs(String plain) {
    List<String> lines = Entities.escape(plain).lines().toList();
    return String.join("<br>", lines);
  }
}
