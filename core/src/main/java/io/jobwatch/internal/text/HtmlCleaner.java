package io.jobwatch.internal.text;

import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

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
    CleanHtml clean = HtmlWriter.write(dirty.body(), html.length());
    String text = clean.text();
    return text.isEmpty() ? CleanHtml.EMPTY : new CleanHtml(bounded(clean.html(), text), text);
  }

  /** Markup out of all proportion to its text is no structure worth keeping: lines will do. */
  private static String bounded(String html, String text) {
    if (html.length() <= MAX_LENGTH) {
      return html;
    }
    String lines = Entities.escape(text).lines().collect(Collectors.joining("<br>"));
    checkLength(lines);
    return lines;
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
