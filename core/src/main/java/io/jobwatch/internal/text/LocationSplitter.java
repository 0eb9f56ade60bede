package io.jobwatch.internal.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a free text that names several places. Commas do not split, since they part a town from
 * its state; neither does anything in brackets.
 */
public final class LocationSplitter {

  /** After a comma only a small "or" parts places: {@code Portland, OR} is one. */
  private static final Pattern SEPARATOR =
      Pattern.compile("[;|\\n•]|\\s/\\s|,?\\s+or\\s+|(?<!,)\\s+(?:OR|Or)\\s+");

  private static final Set<String> NO_PLACE = Set.of("", "n/a", "na", "tbd", "tba", "none", "-");

  private LocationSplitter() {}

  /**
   * Splits a text into places.
   *
   * @param text the board's words
   * @return the places as spelt, each once, in order; none for a text such as {@code N/A}
   */
  public static List<String> split(String text) {
    List<String> places = new ArrayList<>();
    Set<String> known = new HashSet<>();
    parts(TextCleaner.multiLine(text)).forEach(part -> add(part, places, known));
    return List.copyOf(places);
  }

  /** In one pass: a text from outside may have any number of separators in a bracket. */
  static List<String> parts(CharSequence lines) {
    List<String> parts = new ArrayList<>();
    int lastClosed = lastClosed(lines);
    Matcher separator = SEPARATOR.matcher(lines);
    int from = 0;
    int counted = 0;
    int open = 0;
    while (separator.find()) {
      for (; counted < separator.start(); counted++) {
        char c = lines.charAt(counted);
        open += c == '(' ? 1 : c == ')' ? -1 : 0;
      }
      boolean insideBrackets = open > 0 && counted <= lastClosed;
      if (!insideBrackets) {
        parts.add(lines.subSequence(from, counted).toString());
        from = separator.end();
        counted = from;
        open = 0;
      }
    }
    parts.add(lines.subSequence(from, lines.length()).toString());
    return parts;
  }

  private static int lastClosed(CharSequence text) {
    int i = text.length() - 1;
    while (i >= 0 && text.charAt(i) != ')') {
      i--;
    }
    return i;
  }

  private static void add(String part, List<String> places, Set<String> known) {
    String place = TextCleaner.oneLine(part);
    String folded = FoldedText.fold(place);
    if (!NO_PLACE.contains(folded) && known.add(folded)) {
      places.add(place);
    }
  }
}
