package io.jobwatch.spi.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Makes strangers' texts short and harmless for a message, before a channel escapes them for its
 * own format.
 */
public final class MessageTexts {

  private static final String ELLIPSIS = "…";
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private MessageTexts() {}

  /**
   * A text as one line that shows what it holds: line breaks and other control characters become
   * blanks, runs of blanks one blank, and marks that cannot be seen or turn the direction of the
   * text around are removed. The two joiners stay, since emoji and some scripts need them.
   *
   * @param text the text
   * @return the line, without outer blanks, maybe empty
   */
  public static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints().map(MessageTexts::shown).filter(c -> c >= 0).forEach(line::appendCodePoint);
    return line.toString().replaceAll(" {2,}", " ").strip();
  }

  /**
   * A text of at most so many code points; a longer one is cut and ends with an ellipsis.
   *
   * @param text the text
   * @param max the most code points, at least 1
   * @return the text, or its beginning; never half a surrogate pair
   */
  public static String cut(String text, int max) {
    if (text.codePointCount(0, text.length()) <= max) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, max - 1)).stripTrailing() + ELLIPSIS;
  }

  /**
   * A text escaped and short enough: it is cut before it is escaped, so that no escape sequence is
   * ever cut in two.
   *
   * @param text the text
   * @param max the greatest length of the escaped text in UTF-16 code units, at least 16
   * @param escape escapes a text for the channel's format
   * @return the escaped text
   */
  public static String fit(String text, int max, UnaryOperator<String> escape) {
    int points = max;
    String escaped = escape.apply(cut(text, points));
    while (escaped.length() > max && points > 1) {
      // No format needs more than eight units for a code point, so this never cuts too much.
      points = Math.max(1, points - Math.max(1, (escaped.length() - max) / 8));
      escaped = escape.apply(cut(text, points));
    }
    return escaped;
  }

  /**
   * As many lines as there is room for, each as one {@linkplain #line line} and escaped. The last
   * is an ellipsis if something is left out.
   *
   * @param lines the lines
   * @param each the greatest length of an escaped line in UTF-16 code units, at least 16
   * @param all the greatest length of all of them, with one more for the end of each
   * @param escape escapes a text for the channel's format
   * @return the escaped lines; empty ones are left out
   */
  public static List<String> lines(
      List<String> lines, int each, int all, UnaryOperator<String> escape) {
    List<String> fitting = new ArrayList<>();
    // There is always room for the ellipsis and its end.
    int room = all - 2;
    for (String text : lines) {
      String line = fit(line(text), each, escape);
      room -= line.isEmpty() ? 0 : line.length() + 1;
      if (room < 0) {
        fitting.add(ELLIPSIS);
        return fitting;
      }
      if (!line.isEmpty()) {
        fitting.add(line);
      }
    }
    return fitting;
  }

  private static int shown(int codePoint) {
    if (isNoncharacter(codePoint)) {
      return -1;
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR ->
          ' ';
      case Character.SURROGATE -> -1;
      case Character.FORMAT ->
          codePoint == ZERO_WIDTH_NON_JOINER || codePoint == ZERO_WIDTH_JOINER ? codePoint : -1;
      default -> codePoint;
    };
  }

  /** Whether it is never a character (Unicode 23.7); some parsers take one for the text's end. */
  private static boolean isNoncharacter(int codePoint) {
    return (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
  }
}
