package io.jobwatch.internal.query;

import io.jobwatch.internal.words.WordScanner;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The words that queries are about: a hash table in which all that a reader asks of each word of a
 * text lies in one row, and what is by the words' numbers, from 1 on, in arrays. Zero is the number
 * of what is no word. One thread at a time may change it; readers need no lock, as what a reader
 * sees half made or half removed is of no query that it may meet.
 */
final class WordTable {

  private static final int CAPACITY = 64;

  // A row: the hash, the first letters, number and length, and a bit for each word that may follow.
  private static final int ROW = 4;
  private static final int BEGINNING = 1;
  private static final int NUMBER = 2;
  private static final int FOLLOWERS = 3;

  /** In the place of a number: that of a row whose word was taken out. An empty row has 0 there. */
  private static final long REMOVED = -1L << Integer.SIZE;

  /** Of words that have to be compared character by character; as a length, met by none. */
  private static final int LONG = -1;

  private final long[] rows;

  /** A bit for each word that may be there, eight for each row. */
  private final long[] bits;

  private final @Nullable Word[] words;

  /** For each field the places of the words' atoms, zero for none. */
  private final int[][] places;

  /** How many rows are not empty. */
  private int used;

  /** A table without words. */
  WordTable() {
    this(new Word[CAPACITY], new int[TermNode.FIELDS][CAPACITY]);
  }

  private WordTable(@Nullable Word[] words, int[][] places) {
    int capacity = Integer.highestOneBit(2 * words.length - 1) * 2;
    this.rows = new long[capacity * ROW];
    this.bits = new long[capacity / Byte.SIZE];
    this.words = words;
    this.places = places;
  }

  /** A table with room for one more word, of this number; this one if it has it. */
  WordTable withRoom(int number) {
    if (number < words.length && 2 * used < rows.length / ROW) {
      return this;
    }
    int live = 0;
    for (int at = NUMBER; at < rows.length; at += ROW) {
      live += (int) rows[at] == 0 ? 0 : 1;
    }
    int capacity = Math.max(words.length, Math.max(number + 1, live + live / 2));
    int[][] copies =
        Arrays.stream(places).map(some -> Arrays.copyOf(some, capacity)).toArray(int[][]::new);
    WordTable grown = new WordTable(Arrays.copyOf(words, capacity), copies);
    for (int at = 0; at < rows.length; at += ROW) {
      if ((int) rows[at + NUMBER] != 0) {
        int to = grown.rowOf(rows[at]);
        System.arraycopy(rows, at, grown.rows, to, ROW);
        grown.note(rows[at]);
      }
    }
    return grown;
  }

  /** Adds a word; it is found before others of the same hash, which it knows. */
  void put(Word word) {
    words[word.number] = word;
    int at = rowOf(word.hash);
    int length = word.isTold() ? word.text.length() : LONG;
    if (rows[at + NUMBER] == 0) {
      note(word.hash);
    }
    rows[at] = word.hash;
    rows[at + BEGINNING] = WordScanner.beginning(word.text);
    rows[at + FOLLOWERS] = followers(word);
    rows[at + NUMBER] = (long) length << Integer.SIZE | word.number;
  }

  private void note(long hash) {
    used++;
    bits[(int) (hash >>> 40) & (bits.length - 1)] |= 1L << (hash >>> 58);
  }

  /** Notes which words may follow a word now. */
  void follow(Word word) {
    int at = rowOf(word.hash);
    rows[at + FOLLOWERS] = followers(words[(int) rows[at + NUMBER]]);
  }

  private static long followers(@Nullable Word first) {
    long all = 0;
    for (Word word = first; word != null; word = word.next) {
      all |= word.followers();
    }
    return all;
  }

  /** Notes the atom of a word in a field, or that it has none. */
  void atom(Word word, int field, @Nullable Atom atom) {
    places[field][word.number] = atom == null ? 0 : Entries.Table.place(atom.id);
  }

  /** Takes out a word that shares its hash with no other. Its row stays in use. */
  void remove(Word word) {
    rows[rowOf(word.hash) + NUMBER] = REMOVED;
    words[word.number] = null;
  }

  /** The words that have a hash, the first of them; null for none. */
  @Nullable Word first(long hash) {
    return words[(int) rows[rowOf(hash) + NUMBER]];
  }

  /** The places of the words' atoms in a field, by number; zero for none. */
  int[] places(int field) {
    return places[field];
  }

  /** The word with a number; null if it was taken out. */
  @Nullable Word get(int number) {
    return words[number];
  }

  /** Writes which of the first hashes may be those of words, and returns how many. */
  int candidates(long[] hashes, int size, int[] candidates) {
    int count = 0;
    for (int i = 0; i < size; i++) {
      long hash = hashes[i];
      candidates[count] = i;
      count += (int) (bits[(int) (hash >>> 40) & (bits.length - 1)] >>> (hash >>> 58)) & 1;
    }
    return count;
  }

  /**
   * Looks some tokens of a text up.
   *
   * @param numbers takes the number of the word that each is, 0 for none
   * @param followers takes a bit, chosen by its hash, for each word that may follow in a phrase
   */
  void find(WordScanner tokens, int[] some, int count, int[] numbers, long[] followers) {
    long[] hashes = tokens.hashes();
    for (int i = 0; i < count; i++) {
      int token = some[i];
      long hash = hashes[token];
      int at = rowOf(hash);
      long told = rows[at + NUMBER];
      int number = (int) told;
      boolean same =
          rows[at + BEGINNING] == tokens.beginning(token)
              && (int) (told >>> Integer.SIZE) == tokens.length(token);
      numbers[i] = same ? number : compared(tokens, token, words[number]);
      followers[i] = rows[at + FOLLOWERS];
    }
  }

  private static int compared(WordScanner tokens, int token, @Nullable Word first) {
    Word word = first;
    while (word != null && !tokens.is(token, word.text)) {
      word = word.next;
    }
    return word == null ? 0 : word.number;
  }

  /** Where the row of a hash is, or would be. */
  private int rowOf(long hash) {
    int mask = rows.length - 1;
    int at = (int) hash * ROW & mask;
    while (rows[at] != hash && rows[at + NUMBER] != 0) {
      at = (at + ROW) & mask;
    }
    return at;
  }
}
