package io.jobwatch.internal.words;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;

/**
 * Eight characters at once, a byte for each in one number, the first in the lowest byte: what a
 * loop over the characters would ask of each, asked of all of them in a few steps and without a
 * branch. Of a byte beyond ASCII the highest bit is set. What tells bytes apart carries nothing
 * from one to the next and does not multiply, so that a loop over an array of them is compiled to
 * instructions for several at once.
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

  /** Reads a text from a place on, eight characters a number. */
  static void read(byte[] codes, int at, long[] eights, int count) {
    view(codes, at).get(eights, 0, count);
  }

  /** Writes a text, eight characters a number. */
  static void write(long[] eights, byte[] codes, int count) {
    view(codes, 0).put(eights, 0, count);
  }

  private static LongBuffer view(byte[] codes, int at) {
    return ByteBuffer.wrap(codes, at, codes.length - at)
        .slice()
        .order(ByteOrder.LITTLE_ENDIAN)
        .asLongBuffer();
  }

  /** The highest bit of each byte that is a blank or a control. */
  static long blanks(long eight) {
    return ~((eight & ~HIGHS) + (0x80 - '!') * ONES | eight) & HIGHS;
  }

  /**
   * The highest bit of each byte that has rules of its own: what is beyond ASCII, the grave accent,
   * the last control, and the question mark, which stands for what has no byte.
   */
  static long odd(long eight) {
    long ascii = eight & ~HIGHS;
    long deleteOrQuestion = (ascii | ('?' ^ 0x7F) * ONES) + ONES;
    return (between(ascii, '`', '`') | deleteOrQuestion | eight) & HIGHS;
  }

  /** The characters in lower case, with a blank for each of {@link #blanks}; only ASCII. */
  static long folded(long eight, long blanks) {
    long ascii = eight & ~HIGHS;
    long upper = between(ascii, 'A', 'Z') & HIGHS;
    long blanked = (blanks << 1) - (blanks >>> 7); // all bits of each
    return ((eight | upper >>> 2) & ~blanked) | blanks >>> 2;
  }

  /** The highest bit of each byte that is a letter of ASCII in lower case or a digit. */
  static long letters(long eight) {
    long ascii = eight & ~HIGHS;
    return (between(ascii, 'a', 'z') | between(ascii, '0', '9')) & ~eight & HIGHS;
  }

  /**
   * The highest bit of each byte that may do more than part two words: signs of C#, A+ and R & D
   * and apostrophes; dots of .net and U.S. and signs of addresses unless a blank follows; and what
   * is beyond ASCII.
   *
   * @param next the characters that follow each of them
   */
  static long signs(long eight, long next) {
    long ascii = eight & ~HIGHS;
    long always = between(ascii, '#', '\'') | between(ascii, '+', '+');
    long beforeOthers = between(ascii, '.', '.') | between(ascii, ':', '@');
    return (always | (beforeOthers & ~blanks(next)) | eight) & HIGHS;
  }

  /** Sets the highest bit of each byte that is between two others. */
  private static long between(long ascii, char first, char last) {
    return (ascii + (0x80 - first) * ONES) & ~(ascii + (0x7F - last) * ONES);
  }

  /** The highest bits of the bytes side by side, that of the first byte in the lowest. */
  static long bits(long highs) {
    return ((highs >>> 7) * GATHER) >>> 56;
  }
}
