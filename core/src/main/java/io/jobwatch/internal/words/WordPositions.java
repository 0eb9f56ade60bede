package io.jobwatch.internal.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where each word stands in a text or in several texts. Safe for use by several threads. */
public final class WordPositions {

  /** Between two texts, so that no phrase begins in one and ends in the next. */
  private static final String BREAK = "";

  private final List<String> tokens;
  private final Map<String, List<Integer>> positions = new HashMap<>();

  private WordPositions(List<String> tokens) {
    this.tokens = tokens;
    for (int i = 0; i < tokens.size(); i++) {
      positions.computeIfAbsent(tokens.get(i), token -> new ArrayList<>(1)).add(i);
    }
  }

  /**
   * The words of these texts.
   *
   * @param texts the texts; a phrase is within one of them
   * @return their positions
   */
  public static WordPositions of(List<String> texts) {
    List<String> all = new ArrayList<>();
    for (String text : texts) {
      all.addAll(WordTokenizer.tokenize(text));
      all.add(BREAK);
    }
    return new WordPositions(all);
  }

  /**
   * Whether a phrase is in one of the texts.
   *
   * @param phrase the phrase's tokens, as {@link WordTokenizer#tokenize} gives them
   * @return true if they follow each other somewhere; false for no tokens at all
   */
  public boolean contains(List<String> phrase) {
    if (phrase.isEmpty()) {
      return false;
    }
    for (int start : starts(phrase)) {
      if (start >= 0
          && start + phrase.size() <= tokens.size()
          && tokens.subList(start, start + phrase.size()).equals(phrase)) {
        return true;
      }
    }
    return false;
  }

  /** The positions where the phrase would begin, judged by the rarest of its words. */
  private List<Integer> starts(List<String> phrase) {
    List<Integer> fewest = List.of();
    int rarest = -1;
    for (int i = 0; i < phrase.size(); i++) {
      List<Integer> found = positions.getOrDefault(phrase.get(i), List.of());
      if (rarest < 0 || found.size() < fewest.size()) {
        fewest = found;
        rarest = i;
      }
    }
    int offset = rarest;
    return offset == 0 ? fewest : fewest.stream().map(at -> at - offset).toList();
  }
}
