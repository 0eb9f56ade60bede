package io.jobwatch.internal.query;

import io.jobwatch.internal.words.WordScanner;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The words by number, from 1 on, with what a reader asks of each word of a text laid side by side
 * in arrays. One thread at a time may change it; readers need no lock. Zero is the number of what
 * is no word.
 */
final class WordTable {

  private static final int CAPACITY = 64;

  /** Of words that have to be compared character by character; as a length, met by none. */
  private static final int LONG = -1;

  private final @Nullable Word[] words;
  private final long[] beginnings;
  private final int[] lengths;

  /** For each word a bit for each that may follow it in a phrase. */
  private final long[] followers;

  /** For each field the places of the words' atoms, zero for none. */
  private final int[][] places;

  /** A table without words. */
  WordTable() {
    this(
        new Word[CAPACITY],
        new long[CAPACITY],
        new int[CAPACITY],
        new long[CAPACITY],
        new int[TermNode.FIELDS][CAPACITY]);
  }

  private WordTable(
      @Nullable Word[] words, long[] beginnings, int[] lengths, long[] followers, int[][] places) {
    this.words = words;
    this.beginnings = beginnings;
    this.lengths = lengths;
    this.followers = followers;
    this.places = places;
  }

  /** A table with room for a number; this one if it has it. */
  WordTable withRoom(int number) {
    if (number < words.length) {
      return this;
    }
    int capacity = number + number / 2;
    return new WordTable(
        Arrays.copyOf(words, capacity),
        Arrays.copyOf(beginnings, capacity),
        Arrays.copyOf(lengths, capacity),
        Arrays.copyOf(followers, capacity),
        Arrays.stream(places).map(some -> Arrays.copyOf(some, capacity)).toArray(int[][]::new));
  }

  void put(Word word) {
    beginnings[word.number] = WordScanner.beginning(word.text);
    lengths[word.number] = word.isTold() ? word.text.length() : LONG;
    followers[word.number] = word.followers();
    words[word.number] = word;
  }

  /** Notes which words may follow a word now. */
  void follow(Word word) {
    followers[word.number] = word.followers();
  }

  /** Notes the atom of a word in a field, or that it has none. */
  void atom(Word word, int field, @Nullable Atom atom) {
    places[field][word.number] = atom == null ? 0 : Entries.Table.place(atom.id);
  }

  void remove(Word word) {
    lengths[word.number] = LONG;
    words[word.number] = null;
  }

  /** The places of the words' atoms in a field, by number; zero for none. */
  int[] places(int field) {
    return places[field];
  }

  /** Above every number in the table. */
  int limit() {
    return words.length;
  }

  /** The word with a number; null if it was taken out, or made after the table. */
  @Nullable Word get(int number) {
    return words[number];
  }

  /** Returns 1 if a word may be followed by one with a hash in a phrase, else 0. */
  int mayBeFollowed(int number, long hash) {
    return (int) (followers[number] >>> hash) & 1;
  }

  /** The number of the word that a token is, which has the hash of this one; 0 if it is neither. */
  int numberOf(WordScanner tokens, int index, int number) {
    if (number >= words.length) {
      return 0;
    }
    boolean told =
        beginnings[number] == tokens.beginning(index) && lengths[number] == tokens.length(index);
    return told ? number : compared(tokens, index, words[number]);
  }

  private static int compared(WordScanner tokens, int index, @Nullable Word first) {
    Word word = first;
    while (word != null && !tokens.is(index, word.text)) {
      word = word.next;
    }
    return word == null ? 0 : word.number;
  }
}
