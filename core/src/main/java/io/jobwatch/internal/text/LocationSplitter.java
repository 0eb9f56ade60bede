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
    String lines = TextCleaner.multiLine(text);
    List<String> places = new ArrayList<>();
    Set<String> known = new HashSet<>();
    Matcher separator = SEPARATOR.matcher(lines);
    int from = 0;
    while (separator.find()) {
      if (!insideBrackets(lines, from, separator.start())) {
        add(lines.substring(from, separator.start()), places, known);
        from = separator.end();
      }
    }
    add(lines.substring(from), places, known);
    return List.copyOf(places);
  }

  private static void add(String part, List<String> places, Set<String> known) {
    String place = TextCleaner.oneLine(part);
    String folded = FoldedText.fold(place);
    if (!NO_PLACE.contains(folded) && known.add(folded)) {
      places.add(place);
    }
  }

  private static boolean insideBrackets(String text, int from, int to) {
    int open = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    return open > 0 && text.indexOf(')', to) >= 0;
  }
}
