package io.jobwatch.internal.query;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/** Words that follow each other, and the phrases that begin with them. */
class Phrase extends TermNode {

  private static final @Nullable Phrase[] NONE = {};
  private static final VarHandle LONGER;

  static {
    try {
      LONGER = MethodHandles.lookup().findVarHandle(Phrase.class, "longer", Phrase[].class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  final @Nullable Phrase shorter;

  private final @Nullable Word last;

  /** The phrases of one more word: a hash table by that word, at most half full. */
  private @Nullable Phrase[] longer = NONE;

  private int longerCount;

  /** A bit for each word that may follow, by its hash: most words that follow do not. */
  private long followers;

  Phrase(@Nullable Phrase shorter, @Nullable Word last) {
    this.shorter = shorter;
    this.last = last;
  }

  final Word last() {
    return last == null ? (Word) this : last;
  }

  /** The phrase with one more word, or null. */
  final @Nullable Phrase then(Word word) {
    if ((followers >>> word.hash & 1) == 0) {
      return null;
    }
    @Nullable Phrase[] table = (@Nullable Phrase[]) LONGER.getAcquire(this);
    int at = slot(word, table);
    return table.length == 0 ? null : table[at];
  }

  /** A bit for each word that may follow, by its hash. */
  final long followers() {
    return followers;
  }

  final void add(Phrase phrase) {
    longerCount++;
    if (2 * longerCount > longer.length) {
      rebuild(Math.max(2, 2 * longer.length), null);
    }
    longer[slot(phrase.last(), longer)] = phrase;
    followers |= 1L << phrase.last().hash;
  }

  final void remove(Phrase phrase) {
    longerCount--;
    rebuild(4 * longerCount < longer.length ? longer.length / 2 : longer.length, phrase);
  }

  final boolean hasLonger() {
    return longerCount > 0;
  }

  private void rebuild(int capacity, @Nullable Phrase without) {
    @Nullable Phrase[] table = capacity < 2 ? NONE : new Phrase[capacity];
    long bits = 0;
    for (Phrase phrase : longer) {
      if (phrase != null && phrase != without) {
        table[slot(phrase.last(), table)] = phrase;
        bits |= 1L << phrase.last().hash;
      }
    }
    LONGER.setRelease(this, table);
    followers = bits;
  }

  /** Where a word is, or would be. */
  private static int slot(Word word, @Nullable Phrase[] table) {
    int mask = table.length - 1;
    int at = (int) (word.hash >>> 40) & mask;
    Phrase there = table.length == 0 ? null : table[at];
    while (there != null && there.last() != word) {
      at = (at + 1) & mask;
      there = table[at];
    }
    return at;
  }
}
