package io.jobwatch.internal.words;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Eight characters at once, a byte for each in one number, the first in the lowest byte: what a
 * loop over the characters would ask of each, asked of all of them in a few steps and without a
 * branch. Of a byte beyond ASCII the highest bit is set.
 */
final class EightChars {

  /** How many they are. */
  static final int COUNT = Long.BYTES;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;

  /** Moves the lowest bit of each byte into the highest byte, side by side. */
  private static final long GATHER = 0x0102040810204080L;

  private EightChars() {}

  /** Eight characters; there must be so many, beyond the end of the text too. */
  static long get(byte[] codes, int at) {
    return (long) LONGS.get(codes, at);
  }

  /** Writes eight characters. */
  static void set(byte[] codes, int at, long eight) {
    LONGS.set(codes, at, eight);
  }

  /** The highest bit of each byte that is a blank or a control. */
  static long blanks(long eight) {
    return ~((eight & ~HIGHS) + (0x80 - '!') * ONES | eight) & HIGHS;
  }

  /**
   * The highest bit of each byte that has rules of its own: what is beyond ASCII, the grave accent,
   * the last control, and the question mark, which stands for what has no byte. Of the bytes after
   * the first of them, the bits may be wrong.
   */
  static long odd(long eight) {
    long grave = ~((eight ^ '`' * ONES) + 0x7F * ONES);
    long deleteOrQuestion = (eight | ('?' ^ 0x7F) * ONES) + ONES;
    return (grave | deleteOrQuestion | eight) & HIGHS;
  }

  /** The characters in lower case, with a blank for each of {@link #blanks}; only ASCII. */
  static long folded(long eight, long blanks) {
    long upper = (eight + (0x80 - 'A') * ONES) & ~(eight + (0x7F - 'Z') * ONES) & HIGHS;
    long blanked = (blanks >>> 7) * 0xFF;
    return ((eight | upper >>> 2) & ~blanked) | blanks >>> 2;
  }

  /** The highest bit of each byte that is a letter of ASCII in lower case or a digit. */
  static long letters(long eight) {
    long ascii = eight & ~HIGHS;
    long letters = (ascii + (0x80 - 'a') * ONES) & ~(ascii + (0x7F - 'z') * ONES);
    long digits = (ascii + (0x80 - '0') * ONES) & ~(ascii + (0x7F - '9') * ONES);
    return (letters | digits) & ~eight & HIGHS;
  }

  /** The highest bit of each byte in which it is set in neither of two. */
  static long neither(long one, long other) {
    return ~(one | other) & HIGHS;
  }

  /** The highest bits of the bytes side by side, that of the first byte in the lowest. */
  static long bits(long highs) {
    return ((highs >>> 7) * GATHER) >>> 56;
  }
}
