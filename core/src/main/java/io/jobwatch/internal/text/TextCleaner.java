package io.jobwatch.internal.text;

/**
 * Makes third-party plain text safe to store, to log and to send: well-formed Unicode without
 * control characters.
 *
 * <p>Lone surrogates become U+FFFD. Control characters, bidirectional embeddings, overrides and
 * isolates, invisible characters that only hide text (zero-width blank, word joiner, byte order
 * mark, soft hyphen, tags) and noncharacters are dropped. The joiners that scripts and emoji need
 * stay. Nothing else is changed and nothing is cut.
 */
public final class TextCleaner {

  private static final char REPLACEMENT = '\uFFFD';

  /** The characters that stay as they are, whatever stands beside them: a bit for each. */
  private static final long[] PLAIN = plain();

  private TextCleaner() {}

  /**
   * One line: every run of blanks, line breaks and tabs becomes one blank; none at the ends.
   *
   * @param text the text as found
   * @return the line, maybe empty
   */
  public static String oneLine(String text) {
    return clean(text, false);
  }

  /**
   * Several lines: line breaks become LF, at most one empty line in a row; blanks as in one line.
   *
   * @param text the text as found
   * @return the lines, maybe none
   */
  public static String multiLine(String text) {
    return clean(text, true);
  }

  /**
   * Replaces lone surrogates and drops NUL; for texts whose other characters must stay.
   *
   * @param text the text as found
   * @return the text, as any database accepts it
   */
  public static String wellFormed(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().filter(c -> c != 0).forEach(c -> out.appendCodePoint(whole(c)));
    return out.toString();
  }

  /**
   * A text shortened to be shown, with an ellipsis where something is missing.
   *
   * @param text a well-formed text
   * @param maxLength the greatest length in UTF-16 code units, at least 1
   * @return the text itself or its beginning, never half of a surrogate pair
   */
  public static String shown(String text, int maxLength) {
    if (text.length() <= maxLength) {
      return text;
    }
    int end = maxLength - 1;
    if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + "…";
  }

  private static String clean(String text, boolean keepLines) {
    int clean = cleanLength(text);
    return clean == text.length() ? text : clean(text, clean, keepLines);
  }

  /** How much of a text is as it should be, at its beginning; most texts need no change. */
  private static int cleanLength(String text) {
    boolean afterBlank = true;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      boolean blank = c == ' ';
      if (blank ? afterBlank : !isPlain(c)) {
        // What may have to change begins at the blank before.
        return afterBlank && i > 0 ? i - 1 : i;
      }
      afterBlank = blank;
      i++;
    }
    return afterBlank && i > 0 ? i - 1 : i;
  }

  private static String clean(String text, int from, boolean keepLines) {
    StringBuilder out = new StringBuilder(text.length()).append(text, 0, from);
    boolean blank = false;
    int breaks = 0;
    for (int i = from; i < text.length(); ) {
      int end = plainEnd(text, i);
      int c = end > i ? 0 : text.codePointAt(i);
      if (end == i && isLineBreak(c)) {
        boolean second = c == '\n' && i >= 1 && text.charAt(i - 1) == '\r';
        breaks += second ? 0 : 1;
        blank = true;
      } else if (end == i && isBlank(c)) {
        blank = true;
      } else if (end > i || !isDropped(c)) {
        if (blank && out.length() > 0) {
          out.append(gap(keepLines ? breaks : 0));
        }
        if (end > i) {
          out.append(text, i, end);
        } else {
          out.appendCodePoint(whole(c));
        }
        blank = false;
        breaks = 0;
      }
      i = end > i ? end : i + Character.charCount(c);
    }
    return out.toString();
  }

  /** Where the plain characters end that begin here, with single blanks between them. */
  private static int plainEnd(String text, int start) {
    int i = start;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (isPlain(c)) {
        i++;
      } else if (c == ' ' && i > start && i + 1 < text.length() && isPlain(text.charAt(i + 1))) {
        i += 2;
      } else {
        break;
      }
    }
    return i;
  }

  private static String gap(int breaks) {
    return breaks == 0 ? " " : breaks == 1 ? "\n" : "\n\n";
  }

  private static int whole(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? REPLACEMENT : c;
  }

  private static long[] plain() {
    long[] plain = new long[(Character.MAX_VALUE + 1) / Long.SIZE];
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      if (!isLineBreak(c) && !isBlank(c) && !isDropped(c) && whole(c) == c) {
        plain[c / Long.SIZE] |= 1L << c % Long.SIZE;
      }
    }
    return plain;
  }

  private static boolean isPlain(char c) {
    return (PLAIN[c / Long.SIZE] >>> c % Long.SIZE & 1) != 0;
  }

  private static boolean isLineBreak(int c) {
    return (c >= '\n' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  private static boolean isBlank(int c) {
    return c == '\t' || Character.isSpaceChar(c);
  }

  private static boolean isDropped(int c) {
    return Character.isISOControl(c)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x2069)
        || c == 0x200B
        || c == 0xFEFF
        || c == 0xAD
        || (c >= 0xE0000 && c <= 0xE007F)
        || (c & 0xFFFE) == 0xFFFE
        || (c >= 0xFDD0 && c <= 0xFDEF);
  }
}
