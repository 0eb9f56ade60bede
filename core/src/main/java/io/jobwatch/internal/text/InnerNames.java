package io.jobwatch.internal.text;

import io.jobwatch.internal.words.WordScanner;
import io.jobwatch.internal.words.WordTokenizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Names of the tables that are words of longer names of places elsewhere: {@code Mexico} of {@code
 * New Mexico}. They count only where no such name is around them. A longer name of the same place,
 * or of one that shares ground with it, hides nothing: {@code South Africa} names {@code Africa}.
 */
final class InnerNames {

  private static final Map<String, List<Longer>> LONGER = read();

  private static final int MOST_WORDS =
      LONGER.keySet().stream().mapToInt(name -> name.split(" ").length).max().orElse(0);

  private InnerNames() {}

  /** The name, as its words between blanks, if a wanted value is such a one and nothing else. */
  static Optional<String> wanted(String value) {
    return Optional.of(String.join(" ", WordTokenizer.tokenize(value))).filter(LONGER::containsKey);
  }

  /** Adds the keys of the names that count in a text. */
  static void addKeys(WordScanner words, Set<String> keys) {
    for (int start = 0; start < words.size(); start++) {
      StringBuilder name = new StringBuilder();
      for (int end = start; end < Math.min(words.size(), start + MOST_WORDS); end++) {
        name.append(end > start ? " " : "").append(words.token(end));
        String spelt = name.toString();
        if (LONGER.containsKey(spelt) && counts(spelt, words, start)) {
          keys.add(PlaceKeys.spelt(spelt));
        }
      }
    }
  }

  /** Whether a name that begins with a word of a text is no part of a longer one there. */
  static boolean counts(String name, WordScanner words, int at) {
    return LONGER.getOrDefault(name, List.of()).stream()
        .noneMatch(longer -> longer.isAround(words, at));
  }

  private static Map<String, List<Longer>> read() {
    Map<List<String>, Set<Place>> named = new HashMap<>();
    PlaceTable.TABLE
        .spellings()
        .forEach(
            (name, places) ->
                named
                    .computeIfAbsent(WordTokenizer.tokenize(name), words -> new HashSet<>())
                    .addAll(places));
    Map<String, List<Longer>> longer = new HashMap<>();
    named.forEach((words, places) -> addInner(words, places, named, longer));
    return longer;
  }

  private static void addInner(
      List<String> words,
      Set<Place> places,
      Map<List<String>, Set<Place>> named,
      Map<String, List<Longer>> longer) {
    for (int start = 0; start < words.size(); start++) {
      for (int end = start + 1; end <= words.size(); end++) {
        Set<Place> inner = named.get(words.subList(start, end));
        String name = String.join(" ", words.subList(start, end));
        // Two letters have a rule of their own.
        if (inner != null && areApart(inner, places) && TwoLetters.wanted(name).isEmpty()) {
          longer.computeIfAbsent(name, key -> new ArrayList<>()).add(new Longer(words, start));
        }
      }
    }
  }

  private static boolean areApart(Set<Place> some, Set<Place> others) {
    return some.stream()
        .noneMatch(one -> others.stream().anyMatch(two -> PlaceTable.TABLE.meet(one, two)));
  }

  /** The words of a longer name, and which of them begins the name inside. */
  private record Longer(List<String> words, int inner) {

    boolean isAround(WordScanner text, int at) {
      int start = at - inner;
      return start >= 0
          && start + words.size() <= text.size()
          && IntStream.range(0, words.size()).allMatch(i -> text.is(start + i, words.get(i)));
    }
  }
}
