package io.jobwatch.internal.words;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The hash of a token, and how to find where a word of ASCII letters and digits ends eight
 * characters at a time. Characters are taken as bytes, of which one beyond ASCII has the highest
 * bit set.
 */
final class WordHash {

  /** How many characters are taken at once. */
  static final int AT_ONCE = Long.BYTES;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private WordHash() {}

  /** The byte that stands for a character. */
  static byte code(char unit) {
    return (byte) (unit < 0x80 ? unit : (unit ^ (unit >>> Byte.SIZE)) | 0x80);
  }

  /** Eight characters; there must be so many, beyond the end of the text too. */
  static long eight(byte[] codes, int at) {
    return (long) LONGS.get(codes, at);
  }

  /** How many of eight characters are lower-case letters or digits before the first other one. */
  static int wordLength(long eight) {
    long marked = eight | HIGHS; // so that nothing is borrowed from the neighbour
    long letters = (marked - 'a' * ONES) & ~(marked - ('z' + 1) * ONES);
    long digits = (marked - '0' * ONES) & ~(marked - ('9' + 1) * ONES);
    long others = ~((letters | digits) & ~eight) & HIGHS;
    return Long.numberOfTrailingZeros(others) >>> 3;
  }

  /** The hash with eight more characters of the token. */
  static long more(long hash, long eight) {
    long mixed = (hash ^ eight) * FACTOR;
    return mixed ^ (mixed >>> 29);
  }

  /**
   * The hash with the last characters of the token, fewer than eight. Two tokens of the same number
   * of ASCII characters, at most eight, never have the same.
   */
  static long last(long hash, long eight, int count) {
    long mixed = (hash ^ (eight & ((1L << (count * Byte.SIZE)) - 1))) * FACTOR;
    return mixed ^ (mixed >>> 32);
  }

  /** The hash of a whole token. */
  static long of(CharSequence token) {
    long hash = 0;
    long eight = 0;
    for (int i = 0; i < token.length(); i++) {
      eight |= (code(token.charAt(i)) & 0xFFL) << (i % AT_ONCE * Byte.SIZE);
      if (i % AT_ONCE == AT_ONCE - 1) {
        hash = more(hash, eight);
        eight = 0;
      }
    }
    return last(hash, eight, token.length() % AT_ONCE);
  }
}
