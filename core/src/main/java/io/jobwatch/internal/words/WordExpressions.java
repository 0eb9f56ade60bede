package io.jobwatch.internal.words;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Fixed expressions in which a word that is also the name of a skill does not mean that skill. In
 * {@code go-to-market} the word {@code go} becomes another token, in the text and in a value alike:
 * the expression is still found by its own words, and not by {@code go} alone.
 */
final class WordExpressions {

  private static final String OTHER_SENSE = "~";

  /** The expressions, the word with another sense marked, by their last word. */
  private static final Map<String, List<List<String>>> BY_LAST_WORD =
      List.of(
              "go~ to market",
              "go~ live",
              "go~ above and beyond",
              "go~ the extra mile",
              "c~ level",
              "c~ suite",
              "objective c~",
              "series c~",
              "r~ squared")
          .stream()
          .map(expression -> List.of(expression.split(" ", -1)))
          .collect(Collectors.groupingBy(words -> plain(words.get(words.size() - 1))));

  private WordExpressions() {}

  /**
   * Marks the word with another sense in an expression that the last token completes.
   *
   * @param tokens the tokens so far
   * @param unbroken how many of the last tokens follow each other with only blanks and hyphens
   *     between them
   */
  static void mark(List<String> tokens, int unbroken) {
    String last = tokens.get(tokens.size() - 1);
    for (List<String> expression : BY_LAST_WORD.getOrDefault(last, List.of())) {
      int start = tokens.size() - expression.size();
      if (expression.size() <= unbroken && matches(tokens, start, expression)) {
        for (int i = 0; i < expression.size(); i++) {
          tokens.set(start + i, expression.get(i));
        }
      }
    }
  }

  private static boolean matches(List<String> tokens, int start, List<String> expression) {
    for (int i = 0; i < expression.size(); i++) {
      if (!tokens.get(start + i).equals(plain(expression.get(i)))) {
        return false;
      }
    }
    return true;
  }

  private static String plain(String word) {
    return word.replace(OTHER_SENSE, "");
  }
}
