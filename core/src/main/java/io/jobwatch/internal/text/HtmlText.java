package io.jobwatch.internal.text;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Renders an HTML tree as plain text: paragraphs apart, a line for each list item and table row.
 */
final class HtmlText implements NodeVisitor {

  private static final Set<String> PARAGRAPHS =
      Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "ul", "ol", "dl");
  private static final Set<String> LINES =
      Set.of("div", "li", "tr", "dt", "dd", "hr", "table", "thead", "tbody");

  private final StringBuilder out = new StringBuilder();
  private int breaks;
  private boolean bullet;
  private int openItems;

  private HtmlText() {}

  static String of(Element body) {
    HtmlText text = new HtmlText();
    // Iterative, so that depth costs no stack.
    text.traverse(body);
    return TextCleaner.multiLine(text.out.toString());
  }

  /** Cleans the text of one node and keeps the blanks that part it from its neighbours. */
  static String cleanInline(String text) {
    String clean = TextCleaner.oneLine(text);
    if (clean.isEmpty()) {
      return text.isEmpty() ? "" : " ";
    }
    String before = isBlank(text.codePointAt(0)) ? " " : "";
    String after = isBlank(text.codePointBefore(text.length())) ? " " : "";
    return before + clean + after;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      write(text.getWholeText());
      return;
    }
    switch (node.normalName()) {
      case "br" -> breaks = Math.min(breaks + 1, 2);
      case "td", "th" -> write(" ");
      case "li" -> {
        separate("li");
        bullet = true;
        openItems++;
      }
      default -> {
        // What opens a list item stays on the line of its bullet.
        if (!bullet) {
          separate(node.normalName());
        }
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node.normalName().equals("li")) {
      bullet = false;
      openItems--;
    }
    separate(node.normalName());
  }

  private void separate(String tag) {
    if (PARAGRAPHS.contains(tag)) {
      breaks = Math.max(breaks, openItems > 0 ? 1 : 2);
    } else if (LINES.contains(tag)) {
      breaks = Math.max(breaks, 1);
    }
  }

  private void write(String text) {
    if (text.isBlank()) {
      out.append(' ');
      return;
    }
    out.append("\n".repeat(breaks));
    out.append(bullet ? "- " : "");
    out.append(text);
    breaks = 0;
    bullet = false;
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
