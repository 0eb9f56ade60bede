package io.jobwatch.internal.text;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a posting's place is found by beside its board's words: the names of the region and the
 * country it is in and its other names, in which an alert's locations are looked for as well; and
 * keys of everything that it lies in, of which a {@link WantedPlace} asks for one.
 *
 * <p>A name that several places have is never added, so {@code New York} does not find {@code
 * Albany, NY}; its state's letters are.
 *
 * @param names the names, each once; none where nothing is understood
 * @param keys the keys, each once
 */
public record LocationNames(List<String> names, Set<String> keys) {

  private static final PlaceTable TABLE = PlaceTable.TABLE;

  /** Boards write the same few thousand places again and again. */
  private static final int KEPT = 10_000;

  private static final LoadingCache<String, LocationNames> NAMES =
      Caffeine.newBuilder().maximumSize(KEPT).executor(Runnable::run).build(LocationNames::read);

  /** Copies the lists. */
  public LocationNames {
    names = List.copyOf(names);
    keys = Set.copyOf(keys);
  }

  /**
   * What is found beside the board's own words; the same text always has the same. It is kept for
   * texts that come again.
   *
   * @param location the board's words for one place or several
   * @return its names and keys
   */
  public static LocationNames of(String location) {
    return NAMES.get(location);
  }

  /**
   * What the names depend on beside the text: another number where the tables have other rows. For
   * whoever stores names.
   *
   * @return the version of the tables
   */
  public static int version() {
    return PlaceRow.version("areas.txt", "cities.txt", "countries.txt", "regions.txt");
  }

  /** The names that every place in this one has, itself included. */
  static List<String> shared(Place place) {
    String city = place.city();
    if (place.area() != null) {
      return List.of();
    }
    if (city != null && place.region() == null) {
      return List.of(city); // where a region is known it stands between city and country
    }
    Set<String> names = new LinkedHashSet<>();
    add(place, names);
    return List.copyOf(names);
  }

  private static LocationNames read(String location) {
    Set<String> names = new LinkedHashSet<>();
    Set<String> keys = new LinkedHashSet<>();
    for (Place place : PlaceReader.places(location)) {
      add(place, names);
      PlaceKeys.addAround(place, keys);
    }
    names.add(location);
    PlaceKeys.addSpelt(names, keys);
    names.remove(location);
    return new LocationNames(List.copyOf(names), keys);
  }

  private static void add(Place place, Set<String> names) {
    String area = place.area();
    if (area != null) {
      names.addAll(TABLE.names(place));
      TABLE.members(area).forEach(code -> names.addAll(TABLE.names(Place.inCountry(code))));
      return;
    }
    List<String> levels = new ArrayList<>();
    List<String> others = new ArrayList<>();
    String city = place.city();
    String region = place.region();
    String country = place.country();
    if (city != null) {
      levels.add(city);
      others.addAll(otherNames(place));
    }
    if (region != null) {
      Place state = Place.inRegion(region);
      String letters = PlaceTable.letters(region);
      if (city != null && !letters.isEmpty()) {
        names.add(city + ", " + letters);
      }
      TABLE.names(state).stream().findFirst().ifPresent(levels::add);
      others.addAll(otherNames(state));
    }
    if (country != null) {
      TABLE.names(Place.inCountry(country)).stream().findFirst().ifPresent(levels::add);
      others.addAll(otherNames(Place.inCountry(country)));
    }
    if (!levels.isEmpty()) {
      names.add(String.join(", ", levels));
    }
    names.addAll(others);
  }

  private static List<String> otherNames(Place place) {
    List<String> names = TABLE.names(place);
    return names.isEmpty() ? names : names.subList(1, names.size());
  }
}
