package io.jobwatch.internal.text;

import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/**
 * Writes what is allowed of an HTML tree, as HTML and as plain text, in one walk. Of elements that
 * are not allowed only the text remains, of scripts, styles and comments nothing.
 */
final class HtmlWriter implements NodeVisitor {

  private static final Set<String> ALLOWED =
      Set.of(
          "p",
          "div",
          "br",
          "hr",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "blockquote",
          "pre",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "table",
          "thead",
          "tbody",
          "tr",
          "th",
          "td",
          "a",
          "b",
          "strong",
          "i",
          "em",
          "u",
          "s",
          "small",
          "sub",
          "sup",
          "code",
          "q");

  /** Elements that have no end. */
  private static final Set<String> VOID = Set.of("br", "hr");

  private static final Pattern WEB = Pattern.compile("https?:", Pattern.CASE_INSENSITIVE);

  private static final String LINK_END = " rel=\"nofollow noopener noreferrer\">";

  private final StringBuilder html;
  private final int most;
  private final HtmlText text = new HtmlText();

  private HtmlWriter(int expected, int most) {
    html = new StringBuilder(expected);
    this.most = most;
  }

  /**
   * Writes the inside of an element.
   *
   * @param expected how long the HTML may become, about
   * @param most after so many characters of HTML links are passed over: one that the parser repeats
   *     may be two thousand of them each time
   */
  static CleanHtml write(Element body, int expected, int most) {
    HtmlWriter writer = new HtmlWriter(expected, most);
    // Iterative, so that depth costs no stack.
    writer.traverse(body);
    return new CleanHtml(writer.html.toString().strip(), writer.text.end());
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode leaf) {
      text(leaf.getWholeText());
    } else if (node instanceof Element element && isAllowed(element)) {
      String name = element.normalName();
      if (!name.equals("a")) {
        html.append('<').append(name).append('>');
        text.open(name);
      } else if (html.length() <= most) {
        WebAddress.parse(element.attr("href"))
            // A link that leads nowhere fit gets a name that is not on the list.
            .ifPresentOrElse(uri -> link(element, uri), () -> element.tagName("span"));
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element && isAllowed(element)) {
      String name = element.normalName();
      if (!VOID.contains(name)) {
        html.append("</").append(name).append('>');
      }
      text.close(name);
    }
  }

  /** Within drawings and formulas names mean something else, though they may be spelled alike. */
  private static boolean isAllowed(Element element) {
    return ALLOWED.contains(element.normalName())
        && element.tag().namespace().equals(Parser.NamespaceHtml);
  }

  private void link(Element link, URI uri) {
    link.attr("href", uri.toString());
    String resolved = link.absUrl("href");
    String address = resolved.isEmpty() ? uri.toString() : resolved;
    html.append("<a");
    if (WEB.matcher(address).lookingAt()) {
      // Parsing has left no quotation mark in it, nor anything else that is special in a value.
      html.append(" href=\"").append(address.replace("&", "&amp;")).append('"');
    }
    html.append(LINK_END);
    text.open("a");
  }

  /** Cleans a text and keeps the blanks that part it from its neighbours. */
  private void text(String found) {
    String clean = TextCleaner.oneLine(found);
    boolean before = !found.isEmpty() && isBlank(found.codePointAt(0));
    boolean after = !found.isEmpty() && isBlank(found.codePointBefore(found.length()));
    text.write(clean, before, after);
    if (clean.isEmpty()) {
      html.append(found.isEmpty() ? "" : " ");
      return;
    }
    html.append(before ? " " : "");
    escape(clean);
    html.append(after ? " " : "");
  }

  private void escape(String clean) {
    int start = 0;
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      if (c == '&' || c == '<' || c == '>') {
        html.append(clean, start, i).append(c == '&' ? "&amp;" : c == '<' ? "&lt;" : "&gt;");
        start = i + 1;
      }
    }
    html.append(clean, start, clean.length());
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
