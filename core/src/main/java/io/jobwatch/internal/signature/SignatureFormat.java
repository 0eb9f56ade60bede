package io.jobwatch.internal.signature;

import io.jobwatch.internal.text.LocationNames;

/**
 * How a signature is laid out: the version, the second at or after the posting was posted, and a
 * Bloom filter of its keys.
 */
final class SignatureFormat {

  /**
   * The version of layout, keys and words. It must change whenever a text would be cut into other
   * words than before, or a place be read by other rules or have other keys.
   */
  private static final int RULES = 3;

  /** The first byte. A signature with another one says nothing; other tables of places make one. */
  static final byte VERSION = (byte) (31 * RULES + LocationNames.version());

  /** Where the seconds since 1970 begin, a big-endian long. */
  static final int POSTED = 1;

  /** Where the filter begins. */
  static final int FILTER = POSTED + Long.BYTES;

  /** Bits of the filter for each key; with {@link #PROBES} one in 300 other keys seems there. */
  static final int BITS_PER_KEY = 12;

  /** Bits set for each key. */
  static final int PROBES = 7;

  private SignatureFormat() {}

  /** The bit of a key's probe in a filter of so many bits. */
  static int bit(long key, int probe, int bits) {
    int spread = (int) key + probe * ((int) (key >>> Integer.SIZE) | 1);
    return (int) ((Integer.toUnsignedLong(spread) * bits) >>> Integer.SIZE);
  }
}
