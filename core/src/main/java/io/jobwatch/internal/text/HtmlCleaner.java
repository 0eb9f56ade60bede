package io.jobwatch.internal.text;

import java.util.Iterator;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * Sanitises third-party HTML by an allow-list: structure and http or https links stay; scripts,
 * styles, images, forms, classes, handlers and relative links go, their text stays where it is
 * text.
 *
 * <p>Input and output are bounded, and so are the depth of the tree and the number of its elements,
 * since a page of nested or unclosed tags otherwise costs stack, memory and time out of proportion.
 */
public final class HtmlCleaner {

  /**
   * The longest HTML accepted and made, in UTF-16 code units; known postings stay below a tenth.
   */
  public static final int MAX_LENGTH = 512 * 1024;

  private static final int MAX_DEPTH = 100;

  /** The most elements and attributes that HTML may make, with those that the parser repeats. */
  private static final int MAX_PIECES = MAX_LENGTH / 4;

  private HtmlCleaner() {}

  /**
   * Sanitises HTML.
   *
   * @param html a fragment or a page, maybe empty
   * @return the sanitised HTML and its plain text
   * @throws IllegalArgumentException if it is longer than {@link #MAX_LENGTH}, before or after, or
   *     if it makes elements out of all proportion to its length
   */
  public static CleanHtml clean(String html) {
    if (html.isBlank()) {
      return CleanHtml.EMPTY;
    }
    checkLength(html);
    CleanHtml clean = HtmlWriter.write(parsed(html).body(), html.length(), MAX_LENGTH);
    String text = clean.text();
    return text.isEmpty() ? CleanHtml.EMPTY : new CleanHtml(bounded(clean.html(), text), text);
  }

  /**
   * Parses element by element: where tags are left open, each paragraph has all of them again, so
   * one letter may cost a dozen elements with hundreds of attributes each.
   */
  private static Document parsed(String html) {
    Parser parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH);
    try (StreamParser steps = new StreamParser(parser).parse(html, "")) {
      Iterator<Element> elements = steps.iterator();
      int pieces = 0;
      while (elements.hasNext()) {
        pieces += 1 + elements.next().attributesSize();
        if (pieces > MAX_PIECES) {
          throw refused(
              html, "makes more than " + MAX_PIECES + " elements and attributes. Use fewer.");
        }
      }
      return steps.document();
    }
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
      throw refused(
          html, "has " + html.length() + " characters as HTML. Use at most " + MAX_LENGTH + ".");
    }
  }

  private static IllegalArgumentException refused(String html, String why) {
    String beginning = html.substring(0, Math.min(200, html.length()));
    return new IllegalArgumentException(
        "Description '" + TextCleaner.shown(TextCleaner.oneLine(beginning), 40) + "': it " + why);
  }
}
