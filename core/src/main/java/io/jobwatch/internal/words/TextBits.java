package io.jobwatch.internal.words;

/**
 * What each character of a folded text is, a bit for each, so that a word and what parts it from
 * the next are looked at as one number. For use by one thread, any number of times.
 */
final class TextBits {

  /** How many characters from a place on are known at once, at least. */
  static final int KNOWN = Long.SIZE - Byte.SIZE;

  /** Letters of ASCII and digits. */
  private byte[] letters = new byte[64];

  /** What may do more than part two words. */
  private byte[] signs = new byte[64];

  /** Blanks and hyphens. */
  private byte[] joints = new byte[64];

  /** Reads a text, beyond which one character more than eight can be read. */
  void read(byte[] codes, int length) {
    int count = length / EightChars.COUNT + 1;
    if (letters.length < count + EightChars.COUNT) {
      letters = new byte[2 * (count + EightChars.COUNT)];
      signs = new byte[letters.length];
      joints = new byte[letters.length];
    }
    for (int i = 0; i < count; i++) {
      int at = i * EightChars.COUNT;
      long eight = EightChars.get(codes, at);
      long followedByBlank = EightChars.are(EightChars.get(codes, at + 1), ' ', ' ');
      letters[i] = EightChars.bits(letters(eight));
      signs[i] = EightChars.bits((signs(eight) & ~followedByBlank) | alwaysSigns(eight));
      joints[i] =
          EightChars.bits(EightChars.are(eight, ' ', ' ') | EightChars.are(eight, '-', '-'));
    }
    EightChars.set(letters, count, 0);
    EightChars.set(signs, count, 0);
    EightChars.set(joints, count, 0);
  }

  private static long letters(long eight) {
    return EightChars.are(eight, 'a', 'z') | EightChars.are(eight, '0', '9');
  }

  /** Dots of {@code .net} and {@code U.S.}, signs of addresses, and their neighbours. */
  private static long signs(long eight) {
    return EightChars.are(eight, '.', '.') | EightChars.are(eight, ':', '@');
  }

  /** Signs of {@code C#}, {@code A+} and {@code R & D}, apostrophes, and their neighbours. */
  private static long alwaysSigns(long eight) {
    return EightChars.are(eight, '#', '\'')
        | EightChars.are(eight, '+', '+')
        | EightChars.notAscii(eight);
  }

  /** The bits of letters from a place on, that of the place in the lowest bit. */
  long letters(int at) {
    return from(letters, at);
  }

  /** The bits of signs from a place on. */
  long signs(int at) {
    return from(signs, at);
  }

  /** The bits of blanks and hyphens from a place on. */
  long joints(int at) {
    return from(joints, at);
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
}
