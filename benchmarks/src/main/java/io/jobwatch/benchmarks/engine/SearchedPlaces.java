package io.jobwatch.benchmarks.engine;

import io.jobwatch.internal.text.LocationNames;
import io.jobwatch.internal.text.WantedPlace;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What places are looked for in, so that every engine has the same. */
final class SearchedPlaces {

  private SearchedPlaces() {}

  /** The board's words, and the names it left out. */
  static Stream<String> of(List<String> locations) {
    return locations.stream()
        .flatMap(
            place -> Stream.concat(Stream.of(place), LocationNames.of(place).names().stream()));
  }

  /** The keys of what the places lie in. */
  static Set<String> keys(List<String> locations) {
    return locations.stream()
        .flatMap(place -> LocationNames.of(place).keys().stream())
        .collect(Collectors.toSet());
  }

  /** The keys of wanted values, of which one is enough. */
  static Set<String> wantedKeys(List<String> values) {
    return values.stream()
        .flatMap(value -> WantedPlace.of(value).keys().stream())
        .collect(Collectors.toSet());
  }

  /** The values that are found by their words, too. */
  static List<String> byWords(List<String> values) {
    return values.stream().filter(value -> WantedPlace.of(value).byWords()).toList();
  }
}
