package io.jobwatch.internal.query;

import org.jspecify.annotations.Nullable;

/** A token that is in some phrase, and the phrase of it alone. */
final class Word extends Phrase {

  /** The longest of which hash, beginning and length say everything, if all of it is ASCII. */
  private static final int LONGEST_TOLD = 15;

  final int number;
  final long hash;
  final String text;

  /** Another word with the same hash, which hardly ever is there. */
  final @Nullable Word next;

  /** How many phrases end with it. */
  int uses;

  Word(int number, long hash, String text, @Nullable Word next) {
    super(null, null);
    this.number = number;
    this.hash = hash;
    this.text = text;
    this.next = next;
  }

  /**
   * Whether hash, beginning and length tell it from every other word, see {@link
   * io.jobwatch.internal.words.WordScanner#beginning}.
   */
  boolean isTold() {
    return text.length() <= LONGEST_TOLD && text.chars().allMatch(unit -> unit < 0x80);
  }
}
