package io.jobwatch.internal.words;

/**
 * A text with a byte for each character, folded as if each were of ASCII, and which of them need
 * care: all that are not, and blanks that follow a blank. The last few, fewer than eight, are not
 * looked at. For use by one thread, any number of times.
 */
final class NarrowText {

  private static final byte[] NOTHING = {};

  private byte[] original = NOTHING;
  private int size;
  private byte[] folded = NOTHING;
  private final BitRow care = new BitRow();
  private long[] eights = {};
  private long[] blanks = {};
  private long[] odd = {};

  /** Reads a text. */
  void read(byte[] text) {
    original = text;
    int count = text.length / EightChars.COUNT;
    size = count * EightChars.COUNT;
    if (eights.length <= count) {
      eights = new long[2 * count + 1];
      blanks = new long[2 * count + 1];
      odd = new long[2 * count + 1];
      folded = new byte[eights.length * EightChars.COUNT];
    }
    EightChars.read(text, 0, eights, count);
    fold(eights, blanks, odd, count);
    EightChars.write(eights, folded, count);
    addSecondBlanks(blanks, odd, count);
    odd[count] = -1; // so that the end is found
    care.take(odd, count + 1);
  }

  private static void fold(long[] eights, long[] blanks, long[] odd, int count) {
    for (int i = 0; i < count; i++) {
      long eight = eights[i];
      long blank = EightChars.blanks(eight);
      blanks[i] = blank;
      odd[i] = EightChars.odd(eight);
      eights[i] = EightChars.folded(eight, blank);
    }
  }

  private static void addSecondBlanks(long[] blanks, long[] care, int count) {
    long before = 0;
    for (int i = 0; i < count; i++) {
      long blank = blanks[i];
      care[i] |= blank & (blank << Byte.SIZE | before >>> (Long.SIZE - Byte.SIZE));
      before = blank;
    }
  }

  /**
   * Adds the characters from a place on that need no more than to be folded, with one blank for
   * several, and returns where another one is.
   */
  int appendTo(FoldedChars all, int start) {
    int at = all.endsBlank() ? blanksEnd(start) : start;
    boolean plain = true;
    while (plain && at < size) {
      int end = plainEnd(at);
      all.append(folded, at, end);
      at = blanksEnd(end);
      plain = at > end;
    }
    return at;
  }

  private int plainEnd(int start) {
    int at = start;
    long bits = care.from(at);
    while (bits == 0) {
      at += BitRow.KNOWN;
      bits = care.from(at);
    }
    return Math.min(size, at + Long.numberOfTrailingZeros(bits));
  }

  private int blanksEnd(int start) {
    int end = start;
    while (end < size && original[end] >= 0 && original[end] <= ' ') {
      end++;
    }
    return end;
  }
}
