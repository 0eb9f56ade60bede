package io.jobwatch.internal.text;

import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Sanitises third-party HTML by an allow-list: structure and http or https links stay; scripts,
 * styles, images, forms, classes, handlers and relative links go, their text stays where it is
 * text.
 *
 * <p>Input and output are bounded, and so is the depth of the tree, since a page of nested or
 * unclosed tags otherwise costs stack and time out of proportion.
 */
public final class HtmlCleaner {

  /**
   * The longest HTML accepted and made, in UTF-16 code units; known postings stay below a tenth.
   */
  public static final int MAX_LENGTH = 512 * 1024;

  private static final int MAX_DEPTH = 100;

  private HtmlCleaner() {}

  /**
   * Sanitises HTML.
   *
   * @param html a fragment or a page, maybe empty
   * @return the sanitised HTML and its plain text
   * @throws IllegalArgumentException if it is longer than {@link #MAX_LENGTH}, before or after
   */
  public static CleanHtml clean(String html) {
    if (html.isBlank()) {
      return CleanHtml.EMPTY;
    }
    checkLength(html);
    Document dirty = Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(html, "");
    dirty.stream().filter(HtmlCleaner::isForeign).forEach(HtmlCleaner::unname);
    dirty.select("a").forEach(HtmlCleaner::checkLink);
    Document clean = new Cleaner(safelist()).clean(dirty);
    clean.outputSettings().prettyPrint(false);
    Element body = clean.body();
    body.nodeStream(TextNode.class)
        .forEach(node -> node.text(HtmlText.cleanInline(node.getWholeText())));
    String text = HtmlText.of(body);
    return text.isEmpty() ? CleanHtml.EMPTY : new CleanHtml(html(body, text), text);
  }

  /** Within drawings and formulas names mean something else, though they may be spelled alike. */
  private static boolean isForeign(Element element) {
    return !element.tag().namespace().equals(Parser.NamespaceHtml);
  }

  private static void unname(Element element) {
    element.tagName("span", Parser.NamespaceHtml);
  }

  /**
   * Gives a link that leads nowhere fit a name that is not on the allow-list. Taking elements out
   * of the tree one by one instead would cost a square of their number.
   */
  private static void checkLink(Element link) {
    WebAddress.parse(link.attr("href"))
        .ifPresentOrElse(uri -> link.attr("href", uri.toString()), () -> link.tagName("span"));
  }

  /** Markup out of all proportion to its text is no structure worth keeping: lines will do. */
  private static String html(Element body, String text) {
    String html = body.html().strip();
    if (html.length() <= MAX_LENGTH) {
      return html;
    }
    String lines = Entities.escape(text).lines().collect(Collectors.joining("<br>"));
    checkLength(lines);
    return lines;
  }

  /** Made anew each time: a safelist can be changed by whoever holds it. */
  private static Safelist safelist() {
    return new Safelist()
        .addTags("p", "div", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre")
        .addTags("ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tr", "th", "td")
        .addTags("a", "b", "strong", "i", "em", "u", "s", "small", "sub", "sup", "code", "q")
        .addAttributes("a", "href")
        .addProtocols("a", "href", "http", "https")
        .addEnforcedAttribute("a", "rel", "nofollow noopener noreferrer");
  }

  private static void checkLength(String html) {
    if (html.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "Description '"
              + TextCleaner.shown(TextCleaner.oneLine(html.substring(0, 200)), 40)
              + "': it has "
              + html.length()
              + " characters as HTML. Use at most "
              + MAX_LENGTH
              + ".");
    }
  }
}
