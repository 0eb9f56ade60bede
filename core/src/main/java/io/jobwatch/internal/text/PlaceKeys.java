package io.jobwatch.internal.text;

import io.jobwatch.internal.words.WordScanner;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keys of places, by which one is compared with what another lies in. Two places have one key
 * only if they have the same levels.
 */
final class PlaceKeys {

  private static final PlaceTable TABLE = PlaceTable.TABLE;

  private PlaceKeys() {}

  /** The key of a place with all of its levels. */
  static String of(Place place) {
    String area = place.area();
    String city = place.city();
    return area == null
        ? key(city == null ? "" : PlaceText.key(city), place.region(), place.country())
        : area(area);
  }

  /** Adds the keys of a place and of everything that it lies in. */
  static void addAround(Place place, Set<String> keys) {
    String area = place.area();
    String country = place.country();
    keys.add(of(place));
    if (area != null) {
      TABLE.around(area).forEach(outer -> keys.add(area(outer)));
      TABLE.members(area).forEach(code -> addAround(Place.inCountry(code), keys));
    }
    if (country != null) {
      keys.add(of(new Place(place.city(), null, country, null)));
      keys.add(of(new Place(null, place.region(), country, null)));
      keys.add(of(Place.inCountry(country)));
      TABLE.around(country).forEach(outer -> keys.add(area(outer)));
    }
  }

  /** The key of a name that a text spells, whatever it stands for. */
  static String spelt(String name) {
    return "=" + name;
  }

  /** Adds the keys of what each of the texts spells that is not looked for by its words. */
  static void addSpelt(Collection<String> texts, Set<String> keys) {
    WordScanner words = new WordScanner(true);
    for (String text : texts) {
      words.scan(text);
      TwoLetters.addKeys(words, keys);
      InnerNames.addKeys(words, keys);
    }
  }

  private static String area(String name) {
    return "@" + name;
  }

  private static String key(String city, @Nullable String region, @Nullable String country) {
    return city + '|' + (region == null ? "" : region) + '|' + (country == null ? "" : country);
  }
}
