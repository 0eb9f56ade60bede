package io.jobwatch.internal.words;

import java.util.Arrays;

/**
 * What each character of a folded text is, a bit for each, so that a word and what parts it from
 * the next are looked at as one number. For use by one thread, any number of times.
 */
final class TextBits {

  /** How many characters are read at once: so many beyond the end must be there. */
  static final int AT_ONCE = Long.SIZE;

  /** How many characters from a place on are known at once, at least. */
  static final int KNOWN = Long.SIZE - Byte.SIZE;

  private static final int BYTES = AT_ONCE / Byte.SIZE;

  /** In {@link #KINDS}: does more than part two words, unless a blank follows. */
  private static final int BEFORE_OTHERS = 1;

  /** In {@link #KINDS}: does more than part two words, if a blank follows. */
  private static final int BEFORE_BLANK = 2;

  /** What characters are that are neither letters nor blanks, by their bytes. */
  private static final byte[] KINDS = kinds();

  /** Letters of ASCII and digits. */
  private byte[] letters = new byte[2 * BYTES];

  /** What may do more than part two words. */
  private byte[] signs = new byte[2 * BYTES];

  /** Reads a text. */
  void read(byte[] codes, int length) {
    int size = length / Byte.SIZE + 2 * BYTES;
    if (letters.length < size) {
      letters = new byte[2 * size];
      signs = new byte[2 * size];
    }
    int at = 0;
    while (at < length) {
      long letterBits = 0;
      long otherBits = 0;
      for (int i = 0; i < AT_ONCE; i += EightChars.COUNT) {
        long eight = EightChars.get(codes, at + i);
        long some = EightChars.letters(eight);
        letterBits |= EightChars.bits(some) << i;
        otherBits |= EightChars.bits(EightChars.neither(some, EightChars.blanks(eight))) << i;
      }
      EightChars.set(letters, at / Byte.SIZE, letterBits);
      EightChars.set(signs, at / Byte.SIZE, signs(codes, at, otherBits));
      at += AT_ONCE;
    }
    EightChars.set(letters, at / Byte.SIZE, 0);
    EightChars.set(signs, at / Byte.SIZE, 0);
  }

  /** Which of some characters are signs; there are few of them, so each is looked at. */
  private static long signs(byte[] codes, int start, long some) {
    long signs = 0;
    for (long left = some; left != 0; left &= left - 1) {
      int at = start + Long.numberOfTrailingZeros(left);
      int blank = codes[at + 1] == ' ' ? 1 : 0;
      signs |= (left & -left) & -(KINDS[codes[at] & 0xFF] >>> blank & 1L);
    }
    return signs;
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[1 << Byte.SIZE];
    Arrays.fill(kinds, 0x80, kinds.length, (byte) (BEFORE_OTHERS | BEFORE_BLANK));
    // Signs of C#, A+ and R & D, and apostrophes, with their neighbours.
    "#$%&'+".chars().forEach(sign -> kinds[sign] = BEFORE_OTHERS | BEFORE_BLANK);
    // Dots of .net and U.S., and signs of addresses, with their neighbours.
    ".:;<=>?@".chars().forEach(sign -> kinds[sign] = BEFORE_OTHERS);
    return kinds;
  }

  /** The bits of letters from a place on, that of the place in the lowest bit. */
  long letters(int at) {
    return from(letters, at);
  }

  /** The bits of signs from a place on. */
  long signs(int at) {
    return from(signs, at);
  }

  private static long from(byte[] bits, int at) {
    return EightChars.get(bits, at >>> 3) >>> (at & 7);
  }

  /** Where the letters end that begin at a place; the place itself if there is none. */
  int lettersEnd(int start) {
    int at = start;
    int count = Long.numberOfTrailingZeros(~letters(at));
    while (count >= KNOWN) {
      at += KNOWN;
      count = Long.numberOfTrailingZeros(~letters(at));
    }
    return at + count;
  }

  /** Where the next letter or sign is from a place on; maybe only a place before it. */
  int skip(int start) {
    return start + Math.min(KNOWN, Long.numberOfTrailingZeros(letters(start) | signs(start)));
  }
}
