package io.jobwatch.internal.words;

/** The hash of a token, made of eight of its characters at a time. */
final class WordHash {

  private static final int AT_ONCE = EightChars.COUNT;
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private WordHash() {}

  /** The byte that stands for a character; of one beyond ASCII the highest bit is set. */
  static byte code(char unit) {
    return (byte) (unit < 0x80 ? unit : (unit ^ (unit >>> Byte.SIZE)) | 0x80);
  }

  /** The hash of a token whose characters stand one after the other. */
  static long of(byte[] codes, int start, int end) {
    // Without a branch up to fifteen characters: their number would be guessed wrongly.
    int longer = (AT_ONCE - 1 - (end - start)) >> 31; // all bits, or none
    long hash = more(0, EightChars.get(codes, start)) & longer;
    int at = start + (AT_ONCE & longer);
    while (end - at >= AT_ONCE) {
      hash = more(hash, EightChars.get(codes, at));
      at += AT_ONCE;
    }
    return last(hash, EightChars.get(codes, at), end - at);
  }

  /** The hash of a token by itself. */
  static long of(CharSequence token) {
    return of(codes(token), 0, token.length());
  }

  /** The bytes that stand for the characters, and some more. */
  static byte[] codes(CharSequence token) {
    byte[] codes = new byte[token.length() + AT_ONCE];
    for (int i = 0; i < token.length(); i++) {
      codes[i] = code(token.charAt(i));
    }
    return codes;
  }

  /** The first eight bytes of a token, zeros where it has fewer. */
  static long beginning(byte[] codes, int start, int end) {
    return EightChars.get(codes, start) & first(Math.min(end - start, AT_ONCE));
  }

  /** The bits of the first bytes. */
  private static long first(int count) {
    return -1L >>> (Long.SIZE - count * Byte.SIZE) & -count >> 31;
  }

  private static long more(long hash, long eight) {
    long mixed = (hash ^ eight) * FACTOR;
    return mixed ^ (mixed >>> 29);
  }

  /** The hash with the last characters, fewer than eight. */
  private static long last(long hash, long eight, int count) {
    long mixed = (hash ^ (eight & ((1L << (count * Byte.SIZE)) - 1))) * FACTOR;
    return mixed ^ (mixed >>> 32);
  }
}
