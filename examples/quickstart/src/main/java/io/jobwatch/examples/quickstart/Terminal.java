package io.jobwatch.examples.quickstart;

/** Makes texts from strangers safe to print on a terminal. */
final class Terminal {

  private Terminal() {}

  /** The text without control characters, so that it cannot move the cursor or change colours. */
  static String safe(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]+", " ").strip();
  }

  /** The safe text, cut to a width. */
  static String cut(String text, int width) {
    String safe = safe(text);
    return safe.codePointCount(0, safe.length()) <= width
        ? safe
        : safe.substring(0, safe.offsetByCodePoints(0, width - 1)) + "…";
  }
}
