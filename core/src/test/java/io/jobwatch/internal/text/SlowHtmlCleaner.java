package io.jobwatch.internal.text;

import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jsoup.select.NodeVisitor;

/**
 * Cleans HTML with jsoup's own cleaner and printer, one tree after the other: what {@link
 * HtmlCleaner} has to come to in one walk.
 */
final class SlowHtmlCleaner implements NodeVisitor {

  private static final Set<String> PARAGRAPHS =
      Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "ul", "ol", "dl");
  private static final Set<String> LINES =
      Set.of("div", "li", "tr", "dt", "dd", "hr", "table", "thead", "tbody");

  private final StringBuilder out = new StringBuilder();
  private int breaks;
  private boolean bullet;
  private int openItems;

  private SlowHtmlCleaner() {}

  static CleanHtml clean(String html) {
    if (html.isBlank()) {
      return CleanHtml.EMPTY;
    }
    Document dirty = Parser.htmlParser().setMaxDepth(100).parseInput(html, "");
    dirty.stream()
        .filter(element -> !element.tag().namespace().equals(Parser.NamespaceHtml))
        .forEach(element -> element.tagName("span", Parser.NamespaceHtml));
    dirty.select("a").forEach(SlowHtmlCleaner::checkLink);
    Document clean = new Cleaner(safelist()).clean(dirty);
    clean.outputSettings().prettyPrint(false);
    Element body = clean.body();
    body.nodeStream(TextNode.class).forEach(node -> node.text(cleanInline(node.getWholeText())));
    String text = of(body);
    return text.isEmpty() ? CleanHtml.EMPTY : new CleanHtml(body.html().strip(), text);
  }

  private static void checkLink(Element link) {
    WebAddress.parse(link.attr("href"))
        .ifPresentOrElse(uri -> link.attr("href", uri.toString()), () -> link.tagName("span"));
  }

  private static Safelist safelist() {
    return new Safelist()
        .addTags("p", "div", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre")
        .addTags("ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tr", "th", "td")
        .addTags("a", "b", "strong", "i", "em", "u", "s", "small", "sub", "sup", "code", "q")
        .addAttributes("a", "href")
        .addProtocols("a", "href", "http", "https")
        .addEnforcedAttribute("a", "rel", "nofollow noopener noreferrer");
  }

  private static String of(Element body) {
    SlowHtmlCleaner text = new SlowHtmlCleaner();
    // Iterative, so that depth costs no stack.
    text.traverse(body);
    return SlowTextCleaner.multiLine(text.out.toString());
  }

  /** Cleans the text of one node and keeps the blanks that part it from its neighbours. */
  private static String cleanInline(String text) {
    String clean = SlowTextCleaner.oneLine(text);
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
