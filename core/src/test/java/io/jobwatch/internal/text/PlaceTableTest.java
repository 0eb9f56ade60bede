package io.jobwatch.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlaceTableTest {

  private static final Set<String> ROWS =
      PlaceRow.read("countries.txt").stream()
          .map(row -> row.text(0).replace("!", ""))
          .collect(Collectors.toSet());

  /** Where nobody has a home. */
  private static final Set<String> EMPTY = Set.of("AQ", "BV", "GS", "HM", "IO", "TF", "UM");

  private static final Set<String> COUNTRIES =
      Stream.concat(ROWS.stream(), Stream.of(Locale.getISOCountries()))
          .collect(Collectors.toCollection(TreeSet::new));

  @Test
  void everyCountryLiesInAnArea() {
    assertThat(COUNTRIES)
        .filteredOn(country -> PlaceTable.TABLE.around(country).isEmpty())
        .containsExactlyInAnyOrderElementsOf(EMPTY);
  }

  @Test
  void anAreaIsMadeOfCountriesAndAreas() {
    Set<String> known = new TreeSet<>(COUNTRIES);
    PlaceRow.read("areas.txt").forEach(row -> known.add(row.text(0)));

    assertThat(PlaceRow.read("areas.txt"))
        .allSatisfy(
            row -> {
              assertThat(COUNTRIES).containsAll(row.names(2));
              assertThat(known).containsAll(row.names(3));
            });
  }
}
