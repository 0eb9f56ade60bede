package io.jobwatch.internal.query;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A token that is in some phrase, and the phrase of it alone. */
final class Word extends Phrase {

  final long hash;
  private final char[] text;

  /** Another word with the same hash, which hardly ever is there. */
  final @Nullable Word next;

  /** How many phrases end with it. */
  int uses;

  Word(long hash, String text, @Nullable Word next) {
    super(null, null);
    this.hash = hash;
    this.text = text.toCharArray();
    this.next = next;
  }

  boolean is(char[] chars, int start, int end) {
    return Arrays.equals(text, 0, text.length, chars, start, end);
  }

  boolean is(String token) {
    return is(token.toCharArray(), 0, token.length());
  }
}
