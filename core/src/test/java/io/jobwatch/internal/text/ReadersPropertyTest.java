package io.jobwatch.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every reader and every text. */
class ReadersPropertyTest {

  private static final Set<String> CITIES = table("cities.txt", 0);
  private static final Set<String> AREAS = table("areas.txt", 0);
  private static final Set<String> REGIONS = table("regions.txt", 0);
  private static final Set<String> COUNTRIES =
      Stream.concat(Stream.of("XK"), Stream.of(Locale.getISOCountries()))
          .collect(Collectors.toSet());

  private static final List<String> BITS =
      List.of(
          "Portland",
          "OR",
          "CA",
          "DE",
          "Georgia",
          "New York",
          "London",
          "Berlin",
          "US",
          "Canada",
          "Remote",
          "Hybrid",
          "HQ",
          "and",
          "or",
          "/",
          ",",
          ", ",
          " - ",
          "(",
          ")",
          ";",
          "•",
          "\n",
          " ",
          "non",
          "EMEA",
          "Smallville",
          "München",
          "上海",
          "$",
          "€",
          "CA$",
          "120K",
          "1.000",
          "60 000",
          "–",
          "+",
          "%",
          "per year",
          "/Monat",
          "up to ",
          "from ",
          "OTE",
          "bonus",
          "lakh",
          "L",
          "k",
          "Senior",
          "Lead",
          "Intern",
          "full-time",
          "contract",
          "permanent",
          "\u200B",
          "\uD83D",
          "é",
          "ß",
          "İ",
          "ﬁ",
          "'",
          ".");

  @Property(tries = 500)
  void noReaderThrowsAndEachAnswersTheSameTwice(@ForAll("texts") String text) {
    assertThat(all(text)).isEqualTo(all(text));
  }

  @Property(tries = 500)
  void placesAreWordsOfTheTextOrNamesOfTheTables(@ForAll("texts") String text) {
    String key = PlaceText.key(text);
    for (Place place : PlaceReader.read(text).places()) {
      String city = place.city();
      assertThat(city == null || CITIES.contains(city) || key.contains(PlaceText.key(city)))
          .as("%s in %s", place, text)
          .isTrue();
      assertThat(place.area() == null || AREAS.contains(place.area())).isTrue();
      assertThat(place.region() == null || REGIONS.contains(place.region())).isTrue();
      assertThat((place.country() == null) != (place.area() == null)).isTrue();
      assertThat(place.country() == null || COUNTRIES.contains(place.country())).isTrue();
    }
  }

  @Property(tries = 500)
  void namesAreCleanAndOnce(@ForAll("texts") String text) {
    assertThat(LocationNames.of(text).names())
        .doesNotHaveDuplicates()
        .doesNotContain(text)
        .allSatisfy(name -> assertThat(name).isNotBlank().isEqualTo(TextCleaner.oneLine(name)));
  }

  @Property
  void aPlaceReadOnceIsReadAgainFromItsNames(@ForAll("places") String city) {
    List<Place> first = PlaceReader.read(city).places();

    assertThat(first).hasSize(1);
    assertThat(LocationNames.of(city).names()).isNotEmpty();
    for (String name : LocationNames.of(city).names()) {
      assertThat(PlaceReader.read(name).places())
          .as("%s of %s", name, city)
          .allSatisfy(place -> assertThat(place.country()).isEqualTo(first.get(0).country()));
    }
  }

  @Property(tries = 20)
  void timeGrowsWithTheLengthAndNoMore(@ForAll("bits") String bit) {
    String text = bit.repeat(30_000 / bit.length());

    CpuTime.within(Duration.ofSeconds(20), bit, () -> all(text));
  }

  @Example
  void everyCityOfTheTableIsReadWithItsRegionOrCountry() {
    for (PlaceRow row : PlaceRow.read("cities.txt")) {
      String where = row.text(1);
      Place around = where.length() == 2 ? Place.inCountry(where) : Place.inRegion(where);
      Place city = around.withCity(row.text(0).replace("?", ""));
      String country = new Locale("", where.substring(0, 2)).getDisplayCountry(Locale.ENGLISH);
      for (String name : row.names(0, 2)) {
        String text = name.replace("?", "") + ", " + around(around, country);
        // The one that nobody can tell from a province of Canada.
        if (!text.equals("Ontario, CA")) {
          assertThat(PlaceReader.read(text).places()).as(text).containsExactly(city);
        }
      }
    }
  }

  private static String around(Place around, String country) {
    String region = around.region();
    String letters = region == null ? "" : PlaceTable.letters(region);
    List<String> names = PlaceTable.TABLE.names(around);
    return letters.isEmpty() ? names.stream().findFirst().orElse(country) : letters;
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.of(BITS).list().ofMaxSize(20).map(bits -> String.join("", bits)),
        Arbitraries.of(BITS).list().ofMaxSize(12).map(bits -> String.join(" ", bits)),
        Arbitraries.strings().ofMaxLength(60));
  }

  @Provide
  Arbitrary<String> bits() {
    return Arbitraries.of(BITS).list().ofMinSize(1).ofMaxSize(3).map(bits -> String.join("", bits));
  }

  @Provide
  Arbitrary<String> places() {
    return Arbitraries.of(
        "Oakland, CA", "Köln", "NYC", "Remote - France", "Pune, IN", "Leeds, UK", "Cluj", "Dubai");
  }

  private static List<Object> all(String text) {
    return List.of(
        PlaceReader.read(text),
        LocationNames.of(text),
        WantedPlace.of(text),
        LocationSplitter.split(text),
        EmploymentTypeReader.read(text),
        SeniorityReader.read(text),
        WorkplaceReader.read(text),
        SalaryPeriodReader.read(text),
        SalaryReader.read(text, Optional.of("USD")));
  }

  private static Set<String> table(String name, int field) {
    return PlaceRow.read(name).stream()
        .map(row -> row.text(field).replace("?", ""))
        .collect(Collectors.toSet());
  }
}
