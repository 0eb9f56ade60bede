package io.jobwatch.internal.text;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.jobwatch.internal.words.WantedWords;
import io.jobwatch.internal.words.WordPositions;
import io.jobwatch.internal.words.WordScanner;
import io.jobwatch.internal.words.WordTokenizer;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is looked for where a place is wanted: its words, and the keys of {@link LocationNames} of
 * which one is enough.
 *
 * <p>A value that is wholly understood as one place is met by each place in it, under whatever name
 * its board wrote. Of two letters the words are not looked for, since {@code OR} is in many texts;
 * nor of a name that longer ones of other places have in them, as {@code New Mexico} has {@code
 * Mexico}. Such a value has a key, which a text has that spells it.
 *
 * @param letters the value's two letters in capitals, or nothing for another value
 * @param inner the value's words if longer names have them in them, or nothing for another value
 * @param keys the keys, maybe none
 */
public record WantedPlace(Optional<String> letters, Optional<String> inner, List<String> keys) {

  /** Subscribers want the same few places again and again. */
  private static final int KEPT = 10_000;

  private static final LoadingCache<String, WantedPlace> PLACES =
      Caffeine.newBuilder().maximumSize(KEPT).executor(Runnable::run).build(WantedPlace::read);

  /** Copies the keys. */
  public WantedPlace {
    keys = List.copyOf(keys);
  }

  /**
   * Reads a wanted value. What was read is kept for values that come again.
   *
   * @param value the value as the subscriber wrote it
   * @return what to look for; always the same for one value
   */
  public static WantedPlace of(String value) {
    return PLACES.get(value);
  }

  /**
   * Whether it is found by its words.
   *
   * @return false if keys alone count
   */
  public boolean byWords() {
    return spelling().isEmpty();
  }

  /**
   * The key that a text has which spells it.
   *
   * @return the key, or nothing for a value that is looked for by its words
   */
  public Optional<String> spelling() {
    return letters.or(() -> inner).map(PlaceKeys::spelt);
  }

  /**
   * Whether its words stand for it where they are in a text.
   *
   * @param text the words of the text, with their places
   * @param at which of them is the first of its own
   * @return false for letters that are a small word there, and for a part of a longer name
   */
  public boolean isMeant(WordScanner text, int at) {
    return letters.isPresent()
        ? TwoLetters.at(text, at).equals(letters)
        : inner.isEmpty() || InnerNames.counts(inner.get(), text, at);
  }

  private static WantedPlace read(String value) {
    Optional<String> letters = TwoLetters.wanted(value);
    WantedPlace wanted = new WantedPlace(letters, InnerNames.wanted(value), List.of());
    Set<String> keys = new LinkedHashSet<>();
    Stream.concat(PlaceReader.one(value).stream(), letters.stream().flatMap(WantedPlace::coded))
        .filter(place -> !wanted.isNamed(value, place))
        .forEach(place -> keys.add(PlaceKeys.of(place)));
    wanted.spelling().ifPresent(keys::add);
    return new WantedPlace(letters, wanted.inner(), List.copyOf(keys));
  }

  /**
   * Whether it is spelt in a name of all that lies in the place, so that its key would find nothing
   * more: most values are such, and alerts are filed under what is looked for.
   */
  private boolean isNamed(String value, Place place) {
    List<String> names = LocationNames.shared(place);
    if (byWords()) {
      WantedWords words = new WantedWords(WordTokenizer.tokenize(value));
      return WordPositions.of(names).contains(words);
    }
    Set<String> spelt = new HashSet<>();
    PlaceKeys.addSpelt(names, spelt);
    return spelling().filter(spelt::contains).isPresent();
  }

  /** What letters stand for without a town before them: one place, or a state and a country. */
  private static Stream<Place> coded(String letters) {
    return PlaceTable.TABLE.coded(letters).stream().filter(PlaceTable.TABLE::isPlain);
  }
}
