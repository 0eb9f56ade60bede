package io.jobwatch.internal.words;

import java.util.List;

/**
 * Tokens that follow each other, prepared to be looked for. A search looks at each word of a text
 * twice at most, whatever the text and the tokens are (Knuth, Morris and Pratt).
 */
public final class WantedWords {

  private final List<String> tokens;
  private final long[] hashes;
  private final int[] borders;

  /**
   * A phrase.
   *
   * @param tokens its tokens, as {@link WordTokenizer#tokenize} gives them; one without any is
   *     nowhere
   */
  public WantedWords(List<String> tokens) {
    this.tokens = List.copyOf(tokens);
    this.hashes = this.tokens.stream().mapToLong(WordScanner::hash).toArray();
    this.borders = Borders.of(size(), (one, other) -> tokens.get(one).equals(tokens.get(other)));
  }

  /**
   * How many tokens it has.
   *
   * @return their number, maybe zero
   */
  public int size() {
    return hashes.length;
  }

  /**
   * Where it is in a text.
   *
   * @param text the words of the text
   * @param from the first of them that counts
   * @return the place of its first word, or -1 if it is not there
   */
  public int in(WordScanner text, int from) {
    int found = 0;
    for (int at = from; at < text.size() && size() > 0; at++) {
      while (found > 0 && !isAt(found, text, at)) {
        found = borders[found];
      }
      if (found > 0 || isAt(0, text, at)) {
        found++;
      }
      if (found == size()) {
        return at - found + 1;
      }
    }
    return -1;
  }

  /** The hash of its first token. */
  long firstHash() {
    return hashes[0];
  }

  /** Whether one of its tokens is a word of a text. */
  boolean isAt(int token, WordScanner text, int at) {
    return text.hashes()[at] == hashes[token] && text.is(at, tokens.get(token));
  }
}
