package io.jobwatch.internal.words;

import java.util.Arrays;

/**
 * A folded text that grows, and where each of its characters stands in the text it was made of. For
 * use by one thread, any number of times.
 */
final class FoldedChars {

  /** A reader may look so many characters past the end; they are no part of any word. */
  private static final int BEYOND = 4;

  private final boolean places;
  char[] chars = new char[64];
  int length;
  private int[] from = {};
  private int[] to = {};
  private char[] source = {};
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

  /** Empties it and makes room for so many characters. */
  void clear(int expected) {
    length = 0;
    tail = 0;
    reserve(expected);
  }

  /** The characters of the original text, in an array that is used again for the next. */
  char[] source(String text) {
    if (text.length() > source.length) {
      source = new char[text.length() + text.length() / 2];
    }
    text.getChars(0, text.length(), source, 0);
    return source;
  }

  /** Makes room for so many more characters. */
  void reserve(int more) {
    int wanted = length + more + BEYOND;
    if (chars.length < wanted) {
      chars = Arrays.copyOf(chars, Math.max(wanted, 2 * chars.length));
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

  void append(char unit) {
    reserve(1);
    if (places) {
      from[length] = pointFrom;
      to[length] = pointTo;
    }
    chars[length++] = unit;
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
    if (length == 0 || chars[length - 1] != ' ') {
      append(' ');
    }
  }

  /** Ends the text: what is read beyond it parts words. */
  void end() {
    Arrays.fill(chars, length, length + BEYOND, '\0');
  }

  /**
   * Adds characters beyond the end, which are no part of the text, and returns where they begin.
   */
  int tail(String more) {
    int start = Math.max(tail, length + BEYOND);
    tail = start + more.length();
    if (tail > chars.length) {
      chars = Arrays.copyOf(chars, 2 * tail);
    }
    more.getChars(0, more.length(), chars, start);
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

  /** Notes that a character stands for the one at a place of the original text. */
  void place(int index, int source) {
    if (places) {
      from[index] = source;
      to[index] = source + 1;
    }
  }

  FoldedChars copy() {
    FoldedChars copy = new FoldedChars(places);
    copy.chars = chars.clone();
    copy.from = from.clone();
    copy.to = to.clone();
    copy.length = length;
    return copy;
  }

  @Override
  public String toString() {
    return new String(chars, 0, length);
  }
}
