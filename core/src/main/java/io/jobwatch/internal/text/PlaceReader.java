package io.jobwatch.internal.text;

import io.jobwatch.internal.text.PlaceText.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads places out of a board's own words, with the tables beside this class. A name or a code that
 * fits several places is read as far as they agree: {@code Portland} is in the United States, and
 * {@code Georgia} is nowhere.
 */
public final class PlaceReader {

  private static final PlaceTable TABLE = PlaceTable.TABLE;
  private static final int MAX_PLACES = 50;
  private static final int MAX_WORDS = 8;
  private static final String AND = "and";

  private final List<PlaceGroup> groups = new ArrayList<>();
  private PlaceGroup group = new PlaceGroup();
  private List<Place> next = List.of();
  private boolean denied;

  /** Whether each word so far is of a name of a whole place. */
  private boolean whole = true;

  private PlaceReader() {}

  /**
   * Reads a text.
   *
   * @param text the board's words for one place or several
   * @return what is understood of it, of at most 50 places
   */
  public static ReadPlaces read(String text) {
    return new ReadPlaces(places(text), WorkplaceReader.read(text));
  }

  static List<Place> places(String text) {
    return of(text).found();
  }

  /**
   * The one place that a text names and says nothing besides; nothing where there are several, or a
   * word is left over: the place would be larger than the one that is named.
   */
  static Optional<Place> one(String text) {
    PlaceReader reader = of(text);
    return reader.whole && reader.groups.size() == 1
        ? reader.groups.get(0).whole()
        : Optional.empty();
  }

  private static PlaceReader of(String text) {
    PlaceReader reader = new PlaceReader();
    List<Part> parts = PlaceText.of(text).parts();
    for (int i = 0; i < parts.size(); i++) {
      reader.next = i + 1 < parts.size() ? named(parts.get(i + 1)) : List.of();
      reader.take(parts.get(i));
    }
    reader.close();
    return reader;
  }

  /** What the rest of a place is a name of. */
  private static List<Place> named(Part rest) {
    return rest.begins() ? List.of() : TABLE.named(PlaceNoise.strip(rest).key());
  }

  private void take(Part part) {
    if (part.begins()) {
      close();
      denied = false;
    }
    denied |= PlaceNoise.denies(part);
    whole &= !denied;
    if (denied || takeKnown(part)) {
      return;
    }
    int from = 0;
    for (int i = 0; i <= part.words().size(); i++) {
      if (i == part.words().size() || part.words().get(i).key().equals(AND)) {
        takeName(strip(part.part(from, i)));
        from = i + 1;
        if (from <= part.words().size()) {
          close();
        }
      }
    }
  }

  private Part strip(Part part) {
    Part stripped = PlaceNoise.strip(part);
    whole &= stripped.words().size() == part.words().size();
    return stripped;
  }

  private void takeName(Part name) {
    int size = name.words().size();
    whole &= size <= MAX_WORDS;
    if (size > 0 && size <= MAX_WORDS && !takeKnown(name) && !takeSplit(name)) {
      group.town(name.spelt());
    }
  }

  private boolean takeKnown(Part part) {
    List<Place> coded = coded(part);
    if (!coded.isEmpty() && group.fits(coded, next)) {
      takeCode(coded);
      return true;
    }
    List<Place> named = TABLE.named(part.key());
    if (!named.isEmpty()) {
      if (!group.name(named)) {
        close();
        group.name(named);
      }
      whole &= !TABLE.isPart(part.key());
      return true;
    }
    if (!coded.isEmpty()) {
      takeCode(coded);
    }
    return !coded.isEmpty();
  }

  private void takeCode(List<Place> coded) {
    if (!group.code(coded)) {
      close();
      group.code(coded);
    }
  }

  /** A place and where it lies without a comma between them, or several places. */
  private boolean takeSplit(Part name) {
    int size = name.words().size();
    for (int i = 1; i < size; i++) {
      Part before = PlaceNoise.strip(name.part(0, i));
      Part after = PlaceNoise.strip(name.part(i, size));
      if (isKnown(before) && (isKnown(after) || isCountryInCapitals(before))) {
        whole &= before.words().size() + after.words().size() == size;
        takeKnown(before);
        takeName(after);
        return true;
      }
    }
    Part last = name.part(size - 1, size);
    boolean taken = isCountryInCapitals(last) && takeKnown(last);
    whole &= !taken || size == 1;
    return taken;
  }

  private static boolean isKnown(Part part) {
    return !TABLE.named(part.key()).isEmpty() || !coded(part).isEmpty();
  }

  /** As in "USA East Coast" and "West Coast US"; "Jordan Valley" says nothing of Jordan. */
  private static boolean isCountryInCapitals(Part part) {
    String spelt = part.spelt();
    return spelt.length() >= 2
        && spelt.length() <= 3
        && spelt.equals(spelt.toUpperCase(Locale.ROOT))
        && TABLE.named(part.key()).stream().anyMatch(place -> place.country() != null);
  }

  private static List<Place> coded(Part part) {
    boolean one = part.words().size() == 1;
    return one ? TABLE.coded(part.words().get(0).spelt()) : List.of();
  }

  private void close() {
    if (!group.isEmpty()) {
      groups.add(group);
      group = new PlaceGroup();
    }
  }

  private List<Place> found() {
    Set<String> countries =
        places().map(Place::country).filter(Objects::nonNull).collect(Collectors.toSet());
    groups.stream().filter(one -> one.place() == null).forEach(one -> one.prefer(countries));
    return places().distinct().limit(MAX_PLACES).toList();
  }

  private Stream<Place> places() {
    return groups.stream().map(PlaceGroup::place).filter(Objects::nonNull);
  }
}
