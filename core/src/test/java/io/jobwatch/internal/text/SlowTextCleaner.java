package io.jobwatch.internal.text;

/** Cleans texts one character after the other: what {@link TextCleaner} has to come to faster. */
final class SlowTextCleaner {

  private SlowTextCleaner() {}

  static String oneLine(String text) {
    return clean(text, false);
  }

  static String multiLine(String text) {
    return clean(text, true);
  }

  private static String clean(String text, boolean keepLines) {
    StringBuilder out = new StringBuilder();
    boolean blank = false;
    int breaks = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isLineBreak(c)) {
        boolean second = c == '\n' && i >= 2 && text.charAt(i - 2) == '\r';
        breaks += second ? 0 : 1;
        blank = true;
      } else if (isBlank(c)) {
        blank = true;
      } else if (!isDropped(c)) {
        if (blank && out.length() > 0) {
          out.append(gap(keepLines ? breaks : 0));
        }
        out.appendCodePoint(whole(c));
        blank = false;
        breaks = 0;
      }
    }
    return out.toString();
  }

  private static String gap(int breaks) {
    return breaks == 0 ? " " : breaks == 1 ? "\n" : "\n\n";
  }

  private static int whole(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? '\uFFFD' : c;
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
