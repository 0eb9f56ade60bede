package io.jobwatch.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LocationNamesTest {

  @Test
  void addsTheRegionAndTheCountry() {
    adds("Portland, OR", "Portland, Oregon, United States", "USA", "US");
    adds("Remote - US", "United States", "USA", "US");
    adds("Berlin, DE", "Berlin, Berlin, Germany", "Deutschland");
    adds("Bengaluru, Karnataka", "Bengaluru, Karnataka, India", "Bangalore");
  }

  @Test
  void addsOtherSpellings() {
    adds("München", "Munich, Bavaria, Germany", "Bayern", "Deutschland");
    adds("Munich", "Munich, Bavaria, Germany", "München", "Bayern", "Deutschland");
    adds("LatAm", "LATAM", "Latin America");
    assertThat(LocationNames.of("San Francisco").names()).contains("San Francisco, CA", "SF");
  }

  @Test
  void addsTheCountriesThatAnAreaIsMadeOf() {
    assertThat(LocationNames.of("DACH").names()).contains("Germany", "Austria", "Switzerland");
    adds("Remote (EMEA)", "EMEA", "Europe Middle East and Africa");
  }

  @Test
  void addsNoNameThatAnotherPlaceHas() {
    adds("Albany, NY", "Albany, United States", "USA", "US");
    adds("Seattle, WA", "Seattle, United States", "USA", "US");
    adds("Santa Fe, NM", "Santa Fe, United States", "USA", "US");
    adds("Belfast", "Belfast, United Kingdom", "UK", "Great Britain");
    adds("Tbilisi");
  }

  @Test
  void addsNothingToWhatIsNotUnderstood() {
    adds("Georgia");
    adds("Headquarters");
    adds("");
  }

  @Test
  void hasTheKeysThatItsTextAndEachNameHaveAlone() {
    for (PlaceRow row : PlaceRow.read("cities.txt")) {
      String location = row.text(0) + ", " + row.text(1).substring(0, 2);
      LocationNames read = LocationNames.of(location);
      Set<String> alone = new HashSet<>();
      PlaceKeys.addSpelt(List.of(location), alone);
      read.names().forEach(name -> PlaceKeys.addSpelt(List.of(name), alone));
      Set<String> spelt = new HashSet<>(read.keys());
      spelt.removeIf(key -> !key.startsWith(PlaceKeys.spelt("")));

      assertThat(spelt).as(location).isEqualTo(alone);
    }
  }

  private static void adds(String location, String... names) {
    assertThat(LocationNames.of(location).names()).as(location).containsExactly(names);
  }
}
