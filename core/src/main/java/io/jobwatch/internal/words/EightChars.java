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

  /** Eight characters of a text; each beyond ASCII as some byte with the highest bit set. */
  static long of(char[] chars, int at) {
    int low = chars[at] | chars[at + 1] << 8 | chars[at + 2] << 16 | chars[at + 3] << 24;
    int high = chars[at + 4] | chars[at + 5] << 8 | chars[at + 6] << 16 | chars[at + 7] << 24;
    int all =
        chars[at]
            | chars[at + 1]
            | chars[at + 2]
            | chars[at + 3]
            | chars[at + 4]
            | chars[at + 5]
            | chars[at + 6]
            | chars[at + 7];
    return all < 0x80 ? low | (long) high << Integer.SIZE : notAscii(chars, at);
  }

  private static long notAscii(char[] chars, int at) {
    long eight = 0;
    for (int i = COUNT - 1; i >= 0; i--) {
      eight = (eight << Byte.SIZE) | (WordHash.code(chars[at + i]) & 0xFF);
    }
    return eight;
  }

  /** The highest bit of each byte that is a blank or a control. */
  static long blanks(long eight) {
    return ~((eight & ~HIGHS) + (0x80 - '!') * ONES | eight) & HIGHS;
  }

  /**
   * The highest bit of each byte that has rules of its own: what is beyond ASCII, the grave accent
   * and the last control. Of the bytes after the first of them, the bits may be wrong.
   */
  static long odd(long eight) {
    long grave = ~((eight ^ '`' * ONES) + 0x7F * ONES);
    long delete = eight + ONES;
    return (grave | delete | eight) & HIGHS;
  }

  /** The characters in lower case, with a blank for each of {@link #blanks}; only ASCII. */
  static long folded(long eight, long blanks) {
    long upper = (eight + (0x80 - 'A') * ONES) & ~(eight + (0x7F - 'Z') * ONES) & HIGHS;
    long blanked = (blanks >>> 7) * 0xFF;
    return ((eight | upper >>> 2) & ~blanked) | blanks >>> 2;
  }

  /** The highest bit of each byte that is a character of a range of ASCII. */
  static long are(long eight, char first, char last) {
    long ascii = eight & ~HIGHS;
    return (ascii + (0x80 - first) * ONES) & ~(ascii + (0x7F - last) * ONES) & ~eight & HIGHS;
  }

  /** The highest bit of each byte that is a character beyond ASCII. */
  static long notAscii(long eight) {
    return eight & HIGHS;
  }

  /** The highest bits of the bytes side by side, that of the first byte in the lowest. */
  static byte bits(long highs) {
    return (byte) (((highs >>> 7) * GATHER) >>> 56);
  }
}
