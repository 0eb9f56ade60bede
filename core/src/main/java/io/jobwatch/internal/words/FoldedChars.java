package io.jobwatch.internal.words;

import java.util.Arrays;

/**
 * A folded text that grows, and where each of its characters stands in the text it was made of. For
 * use by one thread, any number of times.
 */
final class FoldedChars {

  /** A reader may look so many characters past the end; they are no part of any word. */
  private static final int BEYOND = TextBits.BEYOND + EightChars.COUNT;

  private final boolean places;
  private final NarrowText narrow = new NarrowText();

  /** For each character the byte that {@link WordHash} takes it for. */
  byte[] codes = new byte[2 * BEYOND];

  /** The characters beyond ASCII; what stands beside the code of another one means nothing. */
  private char[] chars = new char[2 * BEYOND];

  int length;
  private int[] from = {};
  private int[] to = {};
  private int pointFrom;
  private int pointTo;
  private int tail;

  /**
   * An empty text.
   *
   * @param places whether {@link #from} and {@link #to} are wanted, which costs time
   */
  FoldedChars(boolean places) {
    this.places = places;
  }

  boolean hasPlaces() {
    return places;
  }

  /** What is folded at once, for a text without places. */
  NarrowText narrow() {
    return narrow;
  }

  /** Empties it. */
  void clear() {
    length = 0;
    tail = 0;
  }

  /** Makes room for so many more characters. */
  void reserve(int more) {
    int wanted = length + more + BEYOND;
    if (chars.length < wanted) {
      chars = Arrays.copyOf(chars, Math.max(wanted, 2 * chars.length));
      codes = Arrays.copyOf(codes, chars.length);
    }
    if (places && from.length < chars.length) {
      from = Arrays.copyOf(from, chars.length);
      to = Arrays.copyOf(to, chars.length);
    }
  }

  /** Says which part of the original text the characters that follow are made of. */
  void at(int start, int end) {
    pointFrom = start;
    pointTo = end;
  }

  /** A UTF-16 code unit of the folded text. */
  char at(int index) {
    byte code = codes[index];
    return code >= 0 ? (char) code : chars[index];
  }

  /** The character that begins at a place. */
  int point(int index) {
    char unit = at(index);
    return Character.isHighSurrogate(unit)
            && index + 1 < length
            && Character.isLowSurrogate(at(index + 1))
        ? Character.toCodePoint(unit, at(index + 1))
        : unit;
  }

  /** All characters, the first {@link #length} of them the text. */
  char[] chars() {
    for (int i = 0; i < length; i++) {
      chars[i] = at(i);
    }
    return chars;
  }

  void append(char unit) {
    reserve(1);
    if (places) {
      from[length] = pointFrom;
      to[length] = pointTo;
    }
    put(length++, unit);
  }

  private void put(int index, char unit) {
    codes[index] = WordHash.code(unit);
    if (unit >= 0x80) {
      chars[index] = unit;
    }
  }

  /** Adds characters of ASCII, for a text without places. */
  void append(byte[] ascii, int start, int end) {
    System.arraycopy(ascii, start, codes, length, end - start);
    length += end - start;
  }

  void append(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      append(text.charAt(i));
    }
  }

  void appendPoint(int point) {
    if (Character.isBmpCodePoint(point)) {
      append((char) point);
    } else {
      append(Character.highSurrogate(point));
      append(Character.lowSurrogate(point));
    }
  }

  void appendBlank() {
    if (!endsBlank()) {
      append(' ');
    }
  }

  boolean endsBlank() {
    return length > 0 && codes[length - 1] == ' ';
  }

  /** Ends the text: what is read beyond it parts words. */
  void end() {
    Arrays.fill(codes, length, length + BEYOND, (byte) 0);
  }

  /**
   * Adds characters beyond the end, which are no part of the text, and returns where they begin.
   */
  int tail(String more) {
    int start = Math.max(tail, length + BEYOND);
    tail = start + more.length();
    reserve(tail - length);
    for (int i = 0; i < more.length(); i++) {
      put(start + i, more.charAt(i));
    }
    return start;
  }

  /** Where the original of a character begins. */
  int from(int index) {
    return from[index];
  }

  /** Where the original of a character ends. */
  int to(int index) {
    return to[index];
  }

  FoldedChars copy() {
    FoldedChars copy = new FoldedChars(places);
    copy.chars = chars.clone();
    copy.codes = codes.clone();
    copy.from = from.clone();
    copy.to = to.clone();
    copy.length = length;
    return copy;
  }

  @Override
  public String toString() {
    return text(0, length);
  }

  /** A part of the text. */
  String text(int start, int end) {
    char[] part = new char[end - start];
    for (int i = start; i < end; i++) {
      part[i - start] = at(i);
    }
    return new String(part);
  }
}
