package io.jobwatch.internal.query;

import io.jobwatch.internal.words.WordScanner;
import org.jspecify.annotations.Nullable;

/** A token that is in some phrase, and the phrase of it alone. */
final class Word extends Phrase {

  final long hash;
  private final String text;

  /** Whether hash and length tell it from every other word, see {@link WordScanner#hash}. */
  private final boolean told;

  /** Another word with the same hash, which hardly ever is there. */
  final @Nullable Word next;

  /** How many phrases end with it. */
  int uses;

  Word(long hash, String text, @Nullable Word next) {
    super(null, null);
    this.hash = hash;
    this.text = text;
    this.told = text.length() <= 8 && text.chars().allMatch(unit -> unit < 0x80);
    this.next = next;
  }

  /** Whether a token with the hash of this word is this word. */
  boolean is(WordScanner tokens, int index) {
    return told ? tokens.length(index) == text.length() : tokens.is(index, text);
  }

  boolean is(String token) {
    return text.equals(token);
  }
}
