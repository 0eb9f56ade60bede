package io.jobwatch.internal.words;

import java.util.Arrays;
import java.util.List;

/**
 * Fixed expressions in which a word that is also the name of a skill does not mean that skill. In
 * {@code go-to-market} the word {@code go} becomes another token, in the text and in a value alike:
 * the expression is still found by its own words, and not by {@code go} alone.
 */
public final class WordExpressions {

  private static final String OTHER_SENSE = "~";

  /** The expressions, the word with another sense marked. */
  private static final List<Expression> ALL =
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
          .map(Expression::of)
          .toList();

  /** Bits for the last words, chosen by their hashes: most words end no expression. */
  private static final long[] LAST_WORDS = lastWords();

  private static final int MOST_LETTERS =
      ALL.stream().mapToInt(one -> String.join("", one.plain()).length()).max().orElse(0);

  private WordExpressions() {}

  /**
   * How many letters decide at most whether a word is part of an expression.
   *
   * @return the letters of the longest expression, without what parts its words
   */
  public static int mostLetters() {
    return MOST_LETTERS;
  }

  /** Whether a token with this hash may be the last of an expression. */
  static boolean mayEnd(long hash) {
    return (LAST_WORDS[(int) hash & (LAST_WORDS.length - 1)] & bit(hash)) != 0;
  }

  /**
   * Marks the word with another sense in an expression that the last token completes.
   *
   * @param tokens the tokens so far
   */
  static void mark(WordScanner tokens) {
    long last = tokens.hashes()[tokens.size() - 1];
    for (Expression expression : ALL) {
      if (last == expression.lastHash() && expression.ends(tokens)) {
        int marked = tokens.size() - expression.plain().size() + expression.index();
        tokens.replace(marked, expression.marked(), WordScanner.hash(expression.marked()));
        return;
      }
    }
  }

  private static long[] lastWords() {
    long[] bits = new long[64];
    for (Expression expression : ALL) {
      bits[(int) expression.lastHash() & (bits.length - 1)] |= bit(expression.lastHash());
    }
    return bits;
  }

  private static long bit(long hash) {
    return 1L << (hash >>> 58);
  }

  /** Words, one of which has another sense. */
  private record Expression(List<String> plain, int index, String marked, long lastHash) {

    static Expression of(String expression) {
      List<String> words = Arrays.asList(expression.split(" ", -1));
      int index = 0;
      while (!words.get(index).endsWith(OTHER_SENSE)) {
        index++;
      }
      List<String> plain = words.stream().map(word -> word.replace(OTHER_SENSE, "")).toList();
      long lastHash = WordScanner.hash(plain.get(plain.size() - 1));
      return new Expression(plain, index, words.get(index), lastHash);
    }

    boolean ends(WordScanner tokens) {
      int start = tokens.size() - plain.size();
      if (start < 0) {
        return false;
      }
      for (int i = 0; i < plain.size(); i++) {
        if (!tokens.is(start + i, plain.get(i)) || (i > 0 && !tokens.isNearNext(start + i - 1))) {
          return false;
        }
      }
      return true;
    }
  }
}
