package io.jobwatch.internal.text;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts how many values a reader understands, and of which kind those are that it does not. */
final class Understood {

  private final String reader;
  private final Set<String> distinct = new HashSet<>();
  private final Set<String> distinctUnderstood = new HashSet<>();
  private final Map<String, Integer> kinds = new TreeMap<>();
  private int values;
  private int understood;

  Understood(String reader) {
    this.reader = reader;
  }

  void add(String value, boolean isUnderstood) {
    values++;
    distinct.add(value);
    if (isUnderstood) {
      understood++;
      distinctUnderstood.add(value);
    } else {
      kinds.merge(kind(value), 1, Integer::sum);
    }
  }

  double share() {
    return values == 0 ? 0 : (double) understood / values;
  }

  String row() {
    String rest =
        kinds.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
            .limit(5)
            .map(kind -> kind.getKey() + " " + kind.getValue())
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "%s | %d | %d | %.1f %% | %d | %s",
        reader,
        values,
        distinct.size(),
        100 * share(),
        distinctUnderstood.size(),
        rest);
  }

  /** The shape of a value; values themselves are other people's and are not printed. */
  private static String kind(String value) {
    String text = value.strip();
    boolean digits = text.chars().anyMatch(Character::isDigit);
    boolean latin = text.chars().allMatch(c -> c < 0x250 || !Character.isLetter(c));
    if (!latin) {
      return "other script";
    }
    if (digits) {
      return "with digits";
    }
    if (text.contains(",")) {
      return "with a comma";
    }
    return text.contains(" ") ? "several words" : "one word";
  }
}
