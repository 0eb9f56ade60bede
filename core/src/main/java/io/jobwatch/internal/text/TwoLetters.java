package io.jobwatch.internal.text;

import io.jobwatch.internal.words.WordScanner;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Two letters that stand for a state or a country, which are small words as often: {@code OR},
 * {@code IN}, {@code DE}. They count in capitals, or where a text has no other word.
 */
final class TwoLetters {

  private TwoLetters() {}

  /** The letters, in capitals, if a wanted value is two of them and nothing else. */
  static Optional<String> wanted(String value) {
    boolean ascii = value.chars().allMatch(c -> c < 0x80);
    WordScanner words = new WordScanner(true);
    words.scan(value);
    return ascii && words.size() == 1 ? at(words, 0) : Optional.empty();
  }

  /** Adds the keys of the letters in a text. */
  static void addKeys(WordScanner words, Set<String> keys) {
    IntStream.range(0, words.size())
        .forEach(i -> at(words, i).map(PlaceKeys::spelt).ifPresent(keys::add));
  }

  /**
   * The letters that a word stands for.
   *
   * @param words the words of a text, with their places
   * @param index which of them
   * @return the letters in capitals, or nothing if it is another word
   */
  static Optional<String> at(WordScanner words, int index) {
    boolean letters =
        words.length(index) == 2
            && isLetter(words.unit(index, 0))
            && isLetter(words.unit(index, 1));
    return letters && (words.size() == 1 || isInCapitals(words.source(index)))
        ? Optional.of(words.token(index).toUpperCase(Locale.ROOT))
        : Optional.empty();
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isInCapitals(String spelt) {
    return spelt.chars().noneMatch(Character::isLowerCase);
  }
}
