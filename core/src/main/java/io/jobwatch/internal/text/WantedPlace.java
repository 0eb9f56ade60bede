package io.jobwatch.internal.text;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.jobwatch.internal.words.WantedWords;
import io.jobwatch.internal.words.WordPositions;
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
 * its board wrote. Of two letters the words are not looked for, since {@code OR} is in many texts.
 *
 * @param letters the value's two letters in capitals, or nothing for a value that is looked for by
 *     its words
 * @param keys the keys, maybe none
 */
public record WantedPlace(Optional<String> letters, List<String> keys) {

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
    return letters.isEmpty();
  }

  /**
   * The key of its letters, which a text has that spells them.
   *
   * @return the key, or nothing for a value that is looked for by its words
   */
  public Optional<String> lettersKey() {
    return letters.map(PlaceKeys::letters);
  }

  private static WantedPlace read(String value) {
    Optional<String> letters = TwoLetters.wanted(value);
    Set<String> keys = new LinkedHashSet<>();
    Stream.concat(PlaceReader.one(value).stream(), letters.flatMap(WantedPlace::coded).stream())
        .filter(
            place -> letters.isPresent() ? !isSpelt(letters.get(), place) : !isNamed(value, place))
        .forEach(place -> keys.add(PlaceKeys.of(place)));
    letters.map(PlaceKeys::letters).ifPresent(keys::add);
    return new WantedPlace(letters, List.copyOf(keys));
  }

  /**
   * Whether its words are in a name of all that lies in the place, so that its key would find
   * nothing more: most values are such, and alerts are filed under what is looked for.
   */
  private static boolean isNamed(String value, Place place) {
    WantedWords words = new WantedWords(WordTokenizer.tokenize(value));
    return WordPositions.of(LocationNames.shared(place)).contains(words);
  }

  /** The same of letters. */
  private static boolean isSpelt(String letters, Place place) {
    Set<String> keys = new HashSet<>();
    LocationNames.shared(place).forEach(name -> TwoLetters.addKeys(name, keys));
    return keys.contains(PlaceKeys.letters(letters));
  }

  /** What letters stand for without a town before them, unless a state and a country do. */
  private static Optional<Place> coded(String letters) {
    List<Place> usual =
        PlaceTable.TABLE.coded(letters).stream().filter(PlaceTable.TABLE::isPlain).toList();
    return usual.size() == 1 ? Optional.of(usual.get(0)) : Optional.empty();
  }
}
