package io.jobwatch.internal.query;

import io.jobwatch.internal.words.WordScanner;
import java.util.Arrays;

/**
 * The words of a text that queries are about, by number. Used by one thread for one text after the
 * other. What a word of a text is nobody can guess, so there are no branches where it matters.
 */
final class FoundWords {

  private WordTable table = new WordTable();
  private long[] hashes = {};

  /** For each place in the text the number of the word that stands there, 0 if it is none. */
  private int[] numbers = {};

  /** The places where there may be one. */
  private int[] places = {};

  private int placeCount;

  /** The numbers that were found, each once, and places where a phrase may begin. */
  private int[] some = {};

  /** For each number the text in which it was last found. */
  private int[] seen = {};

  private int text;

  /** Looks for the words of a text in a table that is as new as the slots, or newer. */
  void find(WordScanner tokens, LongTable.Slots slots, WordTable words) {
    table = words;
    hashes = tokens.hashes();
    clear(tokens.size());
    int count = 0;
    for (int i = 0; i < tokens.size(); i++) {
      places[count] = i;
      count += slots.maybe(hashes[i]);
    }
    placeCount = count;
    for (int i = 0; i < count; i++) {
      int place = places[i];
      int number = slots.value(hashes[place]);
      if (number != 0) {
        numbers[place] = table.numberOf(tokens, place, number);
      }
    }
  }

  private void clear(int size) {
    if (numbers.length <= size) {
      numbers = new int[2 * size + 1];
      places = new int[2 * size + 1];
      some = new int[2 * size + 1];
    } else {
      Arrays.fill(numbers, 0, size + 1, 0);
    }
    if (seen.length < table.limit()) {
      seen = Arrays.copyOf(seen, table.limit());
    }
    text++;
    if (text == Integer.MAX_VALUE) {
      Arrays.fill(seen, 0);
      text = 1;
    }
    seen[0] = text;
  }

  /** Marks the words that were found, and the phrases. */
  void mark(int fields, Matching matching) {
    int count = distinct();
    for (int field = 0; field < TermNode.FIELDS; field++) {
      if ((fields >>> field & 1) != 0) {
        matching.mark(table.places(field), some, count);
      }
    }
    int starts = starts();
    for (int i = 0; i < starts; i++) {
      markLonger(some[i], fields, matching);
    }
  }

  /** Collects the numbers of the words that were found, each once. */
  private int distinct() {
    int count = 0;
    for (int i = 0; i < placeCount; i++) {
      int number = numbers[places[i]];
      some[count] = number;
      int other = seen[number] ^ text;
      count += (other | -other) >>> 31; // 1 if it was not found before
      seen[number] = text;
    }
    return count;
  }

  /** Collects the places from which a word is followed by one that may follow it in a phrase. */
  private int starts() {
    int count = 0;
    for (int i = 0; i < placeCount; i++) {
      int place = places[i];
      int next = numbers[place + 1];
      some[count] = place;
      count += table.mayBeFollowed(numbers[place], hashes[place + 1]) & -next >>> 31;
    }
    return count;
  }

  private void markLonger(int start, int fields, Matching matching) {
    int place = start + 1;
    Phrase phrase = table.get(numbers[start]);
    Word next = table.get(numbers[place]);
    while (phrase != null && next != null) {
      phrase = phrase.then(next);
      if (phrase != null) {
        phrase.mark(fields, matching);
        place++;
        next = table.get(numbers[place]);
      }
    }
  }
}
