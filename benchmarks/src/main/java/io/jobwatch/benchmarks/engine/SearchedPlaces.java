package io.jobwatch.benchmarks.engine;

import io.jobwatch.internal.text.LocationNames;
import java.util.List;
import java.util.stream.Stream;

/** The texts in which places are looked for, so that every engine has the same. */
final class SearchedPlaces {

  private SearchedPlaces() {}

  /** The board's words, and the names it left out. */
  static Stream<String> of(List<String> locations) {
    return locations.stream()
        .flatMap(place -> Stream.concat(Stream.of(place), LocationNames.of(place).stream()));
  }
}
