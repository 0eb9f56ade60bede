package io.jobwatch.examples.quickstart;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Makes texts from strangers safe to print on a terminal, and fit into its lines. */
final class Terminal {

  /** How many columns a line may have. */
  static final int WIDTH = 108;

  private static final Pattern BLANKS = Pattern.compile("\\s+");

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

  /** The safe text in lines that begin with an indent; only a longer word is longer than a line. */
  static List<String> wrap(String indent, String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(indent);
    for (String word : BLANKS.splitAsStream(safe(text)).toList()) {
      if (line.length() > indent.length() && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line.setLength(indent.length());
      }
      line.append(line.length() > indent.length() ? " " : "").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
