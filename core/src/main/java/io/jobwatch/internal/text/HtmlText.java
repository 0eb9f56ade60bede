package io.jobwatch.internal.text;

import java.util.Set;

/**
 * Renders elements and texts as plain text: paragraphs apart, a line for each list item and table
 * row.
 */
final class HtmlText {

  private static final Set<String> PARAGRAPHS =
      Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "ul", "ol", "dl");
  private static final Set<String> LINES =
      Set.of("div", "li", "tr", "dt", "dd", "hr", "table", "thead", "tbody");

  private final StringBuilder out = new StringBuilder();
  private int breaks;
  private boolean bullet;
  private int openItems;

  /** The text so far, as lines. */
  String end() {
    return TextCleaner.multiLine(out.toString());
  }

  /** An element begins. */
  void open(String tag) {
    switch (tag) {
      case "br" -> breaks = Math.min(breaks + 1, 2);
      case "td", "th" -> write("", true, true);
      case "li" -> {
        separate("li");
        bullet = true;
        openItems++;
      }
      default -> {
        // What opens a list item stays on the line of its bullet.
        if (!bullet) {
          separate(tag);
        }
      }
    }
  }

  /** An element ends. */
  void close(String tag) {
    if (tag.equals("li")) {
      bullet = false;
      openItems--;
    }
    separate(tag);
  }

  private void separate(String tag) {
    if (PARAGRAPHS.contains(tag)) {
      breaks = Math.max(breaks, openItems > 0 ? 1 : 2);
    } else if (LINES.contains(tag)) {
      breaks = Math.max(breaks, 1);
    }
  }

  /**
   * Adds text.
   *
   * @param text clean text, maybe none
   * @param before whether there was a blank before it
   * @param after whether there was a blank after it
   */
  void write(String text, boolean before, boolean after) {
    if (text.isEmpty()) {
      out.append(' ');
      return;
    }
    out.append(breaks == 0 ? "" : breaks == 1 ? "\n" : "\n\n");
    out.append(bullet ? "- " : "").append(before ? " " : "").append(text);
    out.append(after ? " " : "");
    breaks = 0;
    bullet = false;
  }
}
