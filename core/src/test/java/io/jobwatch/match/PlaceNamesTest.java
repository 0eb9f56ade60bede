package io.jobwatch.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Criteria;
import io.jobwatch.model.JobPosting;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An alert's place finds postings whose board wrote it in another way. */
class PlaceNamesTest {

  @Test
  void findsAPlaceByItsCountryAndItsRegion() {
    assertFinds("Germany", "Berlin, DE");
    assertFinds("Oregon", "Portland, OR");
    assertFinds("United States", "Remote - US");
    assertFinds("USA", "San Francisco");
    assertFinds("Karnataka", "Bangalore");
    assertFinds("Austria", "Remote (DACH)");
  }

  @Test
  void findsAPlaceByItsOtherSpellings() {
    assertFinds("Munich", "München");
    assertFinds("München", "Munich");
    assertFinds("San Francisco, CA", "San Francisco, California");
    assertFinds("Portland, Oregon", "Portland, OR");
    assertFinds("UK", "London");
  }

  @Test
  void doesNotGuess() {
    assertMisses("New York", "Albany, NY");
    assertMisses("Mexico", "Santa Fe, NM");
    assertMisses("Ireland", "Belfast");
    assertMisses("Germany", "Remote (Europe)");
    assertMisses("Germany", "Smallville, DE");
    assertMisses("California", "Smallville, CA");
    assertMisses("Canada", "Pasadena, CA");
    assertMisses("United States", "Remote (non-US)");
  }

  @Test
  void quotesTheBoardsOwnWords() {
    Criteria criteria = Criteria.builder().locations("Germany").build();

    assertThat(Examples.explain(criteria, at("Berlin, DE"), Postings.NOW).toString())
        .contains("The location 'Berlin, DE' names 'Germany'.");
  }

  private static void assertFinds(String wanted, String location) {
    assertThat(finds(wanted, location)).as("%s in %s", wanted, location).isTrue();
  }

  private static void assertMisses(String wanted, String location) {
    assertThat(finds(wanted, location)).as("%s in %s", wanted, location).isFalse();
  }

  private static boolean finds(String wanted, String location) {
    Criteria criteria = Criteria.builder().locations(wanted).build();
    return Examples.explain(criteria, at(location), Postings.NOW).passed();
  }

  private static JobPosting at(String location) {
    return Postings.with(content -> content.locations(List.of(location)));
  }
}
