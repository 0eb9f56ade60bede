package io.jobwatch.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.internal.words.WantedWords;
import io.jobwatch.internal.words.WordPositions;
import io.jobwatch.internal.words.WordTokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class WantedPlaceTest {

  @Test
  void looksForNoKeyThatFindsNothingMoreThanItsWords() {
    assertThat(WantedPlace.of("Berlin").keys()).isEmpty();
    assertThat(WantedPlace.of("Germany").keys()).isEmpty();
    assertThat(WantedPlace.of("Albany, NY").keys()).isEmpty();
    assertThat(WantedPlace.of("Bavaria, Germany").keys()).isEmpty();
    assertThat(WantedPlace.of("UK").keys()).hasSize(1);
    assertThat(WantedPlace.of("London, UK").keys()).hasSize(1);
    assertThat(WantedPlace.of("Europe").keys()).hasSize(1);
  }

  @Test
  void everyCityAndItsCountryFindTheCityUnderEachOfItsNames() {
    Set<String> missed = new TreeSet<>();
    for (PlaceRow row : PlaceRow.read("cities.txt")) {
      Place city = city(row);
      for (String name : row.names(0, 2, 3)) {
        String spelt = name.replaceAll("[?<]", "");
        if (PlaceReader.places(spelt).equals(List.of(city))) {
          names(Place.inCountry(row.text(1).substring(0, 2))).stream()
              .map(country -> city.city() + ", " + country)
              .filter(wanted -> !finds(wanted, spelt))
              .forEach(missed::add);
        }
      }
    }
    // The city, or towns in the state: nobody can tell.
    assertThat(missed).allMatch(wanted -> wanted.startsWith("Washington, "));
  }

  @Test
  void everyNameOfAPlaceFindsWhatLiesInIt() {
    for (PlaceRow row : PlaceRow.read("cities.txt")) {
      String spelt = row.text(0).replace("?", "");
      for (Place place : PlaceReader.places(spelt)) {
        String country = place.country();
        Set<String> wanted = new TreeSet<>(names(Place.inCountry(country)));
        wanted.addAll(PlaceTable.TABLE.around(country));
        if (place.region() != null) {
          wanted.addAll(names(Place.inRegion(place.region())));
        }
        assertThat(wanted).as("finds %s", spelt).allMatch(value -> finds(value, spelt));
      }
    }
  }

  private static Place city(PlaceRow row) {
    String where = row.text(1);
    Place around = where.length() == 2 ? Place.inCountry(where) : Place.inRegion(where);
    return around.withCity(row.text(0).replace("?", ""));
  }

  private static List<String> names(Place place) {
    return PlaceTable.TABLE.names(place);
  }

  private static boolean finds(String value, String location) {
    WantedPlace wanted = WantedPlace.of(value);
    LocationNames known = LocationNames.of(location);
    List<String> texts = new ArrayList<>(known.names());
    texts.add(location);
    return wanted.keys().stream().anyMatch(known.keys()::contains)
        || (wanted.byWords()
            && WordPositions.of(texts).contains(new WantedWords(WordTokenizer.tokenize(value))));
  }
}
