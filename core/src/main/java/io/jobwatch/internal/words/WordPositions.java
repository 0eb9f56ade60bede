package io.jobwatch.internal.words;

import java.util.List;

/**
 * Where each word stands in a text or in several texts. Safe for use by several threads.
 *
 * <p>Positions are found by the hashes of words, and then the words themselves are compared, so no
 * string is made of any.
 */
public final class WordPositions {

  private final List<OneText> texts;

  private WordPositions(List<OneText> texts) {
    this.texts = texts;
  }

  /**
   * The words of these texts.
   *
   * @param texts the texts; a phrase is within one of them
   * @return their positions
   */
  public static WordPositions of(List<String> texts) {
    return new WordPositions(texts.stream().map(OneText::new).toList());
  }

  /**
   * Whether a phrase is in one of the texts.
   *
   * @param phrase the phrase
   * @return true if its tokens follow each other somewhere; false for no tokens at all
   */
  public boolean contains(WantedWords phrase) {
    return phrase.size() > 0 && texts.stream().anyMatch(text -> text.contains(phrase));
  }

  /** The words of one text: for each the next one that has the same slot in a table. */
  private static final class OneText {

    private final WordScanner scanner = new WordScanner();
    private final long[] hashes;
    private final int[] firsts;
    private final int[] nexts;

    OneText(String text) {
      scanner.scan(text);
      int size = scanner.size();
      hashes = scanner.hashes();
      firsts = new int[Integer.highestOneBit(Math.max(size, 1)) << 1];
      nexts = new int[size];
      for (int at = size - 1; at >= 0; at--) {
        int slot = slot(hashes[at]);
        nexts[at] = firsts[slot];
        firsts[slot] = at + 1; // zero stands for none
      }
    }

    private int slot(long hash) {
      return (int) (hash ^ hash >>> Integer.SIZE) & firsts.length - 1;
    }

    boolean contains(WantedWords phrase) {
      for (int at = firsts[slot(phrase.firstHash())] - 1; at >= 0; at = nexts[at] - 1) {
        if (phrase.isAt(0, scanner, at)) {
          return phrase.in(scanner, at) >= 0;
        }
      }
      return false;
    }
  }
}
