package io.jobwatch.internal.query;

import io.jobwatch.internal.words.WordScanner;

/**
 * The words of a text that queries are about. Used by one thread for one text after the other. What
 * a word of a text is nobody can guess, so there are no branches where it matters.
 */
final class FoundWords {

  private WordTable table = new WordTable();
  private long[] hashes = {};

  /** Which tokens may be words that queries are about. */
  private int[] places = {};

  /** The numbers of these words, 0 where it is none, and after them another 0. */
  private int[] numbers = {};

  /** For each of them a bit for each word that may follow it in a phrase. */
  private long[] followers = {};

  private int count;

  /** Where a phrase may begin. */
  private int[] starts = {};

  /** Looks for the words of a text. */
  void find(WordScanner tokens, WordTable words) {
    table = words;
    hashes = tokens.hashes();
    int size = tokens.size();
    if (places.length <= size) {
      places = new int[2 * size + 1];
      numbers = new int[2 * size + 1];
      followers = new long[2 * size + 1];
      starts = new int[2 * size + 1];
    }
    count = words.candidates(hashes, size, places);
    words.find(tokens, places, count, numbers, followers);
    numbers[count] = 0;
    places[count] = size;
  }

  /** Marks the words that were found, and the phrases. */
  void mark(int fields, Matching matching) {
    for (int field = 0; field < TermNode.FIELDS; field++) {
      if ((fields >>> field & 1) != 0) {
        matching.mark(table.places(field), numbers, count);
      }
    }
    int some = starts();
    for (int i = 0; i < some; i++) {
      markLonger(starts[i], fields, matching);
    }
  }

  /** Collects where a word is followed by one that may follow it in a phrase. */
  private int starts() {
    int some = 0;
    for (int i = 0; i < count; i++) {
      int next = places[i + 1];
      int apart = next - places[i] - 1;
      int both = ~(apart | -apart) & -numbers[i] & -numbers[i + 1]; // the highest bit says it
      starts[some] = i;
      some += both >>> 31 & (int) (followers[i] >>> hashes[next]);
    }
    return some;
  }

  private void markLonger(int start, int fields, Matching matching) {
    Phrase phrase = table.get(numbers[start]);
    int at = start + 1;
    while (phrase != null && at <= count && places[at] == places[at - 1] + 1) {
      Word next = table.get(numbers[at]);
      phrase = next == null ? null : phrase.then(next);
      if (phrase != null) {
        phrase.mark(fields, matching);
        at++;
      }
    }
  }
}
