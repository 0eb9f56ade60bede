package io.jobwatch.internal.words;

/**
 * What each character of a folded text is, a bit for each, so that a word and what parts it from
 * the next are looked at as one number. For use by one thread, any number of times.
 */
final class TextBits {

  /** So many characters beyond the end must be there. */
  static final int BEYOND = Long.SIZE;

  /** Letters of ASCII and digits. */
  private final BitRow letters = new BitRow();

  /** What may do more than part two words. */
  private final BitRow signs = new BitRow();

  private long[] eights = {};
  private long[] next = {};

  /** Reads a text. */
  void read(byte[] codes, int length) {
    int count = length / EightChars.COUNT + 1;
    if (eights.length < count) {
      eights = new long[2 * count];
      next = new long[2 * count];
    }
    EightChars.read(codes, 0, eights, count);
    EightChars.read(codes, 1, next, count);
    sort(eights, next, count);
    letters.take(eights, count);
    signs.take(next, count);
  }

  /** Puts the bits of letters in the place of characters, those of signs into that of the next. */
  private static void sort(long[] eights, long[] next, int count) {
    for (int i = 0; i < count; i++) {
      long eight = eights[i];
      eights[i] = EightChars.letters(eight);
      next[i] = EightChars.signs(eight, next[i]);
    }
  }

  /** The bits of letters from a place on, that of the place in the lowest bit. */
  long letters(int at) {
    return letters.from(at);
  }

  /** Where the letters end that begin at a place; the place itself if there is none. */
  int lettersEnd(int start) {
    int at = start;
    int count = Long.numberOfTrailingZeros(~letters(at));
    while (count >= BitRow.KNOWN) {
      at += BitRow.KNOWN;
      count = Long.numberOfTrailingZeros(~letters(at));
    }
    return at + count;
  }

  /** Where the next sign is from a place on, or the end of the text. */
  int nextSign(int start, int length) {
    int at = start;
    long bits = signs.from(at);
    while (bits == 0 && at < length) {
      at += BitRow.KNOWN;
      bits = signs.from(at);
    }
    return Math.min(length, at + Long.numberOfTrailingZeros(bits));
  }

  /**
   * Writes where letters begin after others and where they end, in turn, from a place on up to
   * another one, and returns how much of the array is filled then.
   */
  int edges(int start, int stop, int[] edges, int filled) {
    int count = filled;
    long wanted = -1L << start;
    long before = 0;
    for (int at = start / Long.SIZE * Long.SIZE; at <= stop; at += Long.SIZE) {
      long known = letters(at) & wanted & (stop - at < Long.SIZE ? ~(-1L << (stop - at)) : -1L);
      for (long left = known ^ (known << 1 | before); left != 0; left &= left - 1) {
        edges[count++] = at + Long.numberOfTrailingZeros(left);
      }
      before = known >>> (Long.SIZE - 1);
      wanted = -1;
    }
    return count;
  }
}
