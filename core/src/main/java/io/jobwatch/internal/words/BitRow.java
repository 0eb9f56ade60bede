package io.jobwatch.internal.words;

/** A bit for each character of a text. For use by one thread, any number of times. */
final class BitRow {

  /** How many characters from a place on are known at once, at least. */
  static final int KNOWN = Long.SIZE - Byte.SIZE;

  /** So many bytes beyond the end may be read. */
  private static final int BEYOND = 2 * Long.BYTES;

  private byte[] bits = {};

  /** Takes the highest bits of the bytes of some numbers, eight characters each. */
  void take(long[] highs, int count) {
    if (bits.length < count + BEYOND) {
      bits = new byte[2 * count + BEYOND];
    }
    for (int i = 0; i < count; i++) {
      bits[i] = (byte) EightChars.bits(highs[i]);
    }
  }

  /**
   * The bits from a place on, that of the place in the lowest bit; beyond the end they mean
   * nothing.
   */
  long from(int at) {
    return EightChars.get(bits, at >>> 3) >>> (at & 7);
  }
}
