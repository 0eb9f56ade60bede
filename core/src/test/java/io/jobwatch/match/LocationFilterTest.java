package io.jobwatch.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Criteria;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.Source;
import io.jobwatch.model.Workplace;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LocationFilterTest {

  private static final Source SOURCE = Source.of("test", "acme");

  @Test
  void takesEverythingWithoutLocations() {
    assertThat(LocationFilter.of(SOURCE).takes(at(null, "Paris"))).isTrue();
    assertThat(LocationFilter.of(SOURCE).takes(at(null))).isTrue();
  }

  @Test
  void takesWhatNamesNoPlace() {
    for (Workplace workplace : Workplace.values()) {
      assertThat(LocationFilter.of(SOURCE.locations("Germany")).takes(at(workplace))).isTrue();
    }
    assertThat(LocationFilter.of(SOURCE.locations("Germany")).takes(at(null))).isTrue();
  }

  @Test
  void takesOneOfSeveralPlacesByAnyOfItsNames() {
    LocationFilter filter = LocationFilter.of(SOURCE.locations("Germany", "Wien"));

    assertThat(filter.takes(at(null, "Paris", "Berlin, DE"))).isTrue();
    assertThat(filter.takes(at(null, "Vienna"))).isTrue();
    assertThat(filter.takes(at(null, "Paris", "Smallville, DE"))).isFalse();
  }

  @Test
  void takesRemoteOnlyWhereItIsWanted() {
    LocationFilter named = LocationFilter.of(SOURCE.locations("Germany"));
    LocationFilter orRemote = LocationFilter.of(SOURCE.locations("Germany").orRemote(true));

    assertThat(named.takes(at(Workplace.REMOTE, "Remote - US"))).isFalse();
    assertThat(orRemote.takes(at(Workplace.REMOTE, "Remote - US"))).isTrue();
    assertThat(orRemote.takes(at(Workplace.HYBRID, "New York"))).isFalse();
    assertThat(orRemote.takes(at(null, "New York"))).isFalse();
  }

  @Test
  void saysWhatAnAlertWithTheseLocationsSaysOfAPostingThatNamesAPlace() {
    for (List<String> wanted :
        List.of(
            List.of("Germany"),
            List.of("berlin"),
            List.of("Remote"),
            List.of("New York", "UK"),
            List.of("?"))) {
      for (boolean remote : List.of(false, true)) {
        String[] values = wanted.toArray(String[]::new);
        LocationFilter filter = LocationFilter.of(SOURCE.locations(values).orRemote(remote));
        Criteria criteria = Criteria.builder().locations(values).orRemote(remote).build();
        for (String place :
            List.of("Berlin, DE", "London", "Remote (Europe)", "Albany, NY", "Various", "?")) {
          for (@Nullable Workplace workplace : Arrays.asList(null, Workplace.REMOTE)) {
            PostingContent content = at(workplace, place);
            assertThat(filter.takes(content))
                .as("%s or remote %s: %s %s", wanted, remote, place, workplace)
                .isEqualTo(
                    CriteriaExplainer.explain(criteria, Postings.of(content), Postings.NOW)
                        .passed());
          }
        }
      }
    }
  }

  private static PostingContent at(@Nullable Workplace workplace, String... places) {
    return PostingContent.builder("Position", "Acme")
        .workplace(workplace)
        .locations(List.of(places))
        .build();
  }
}
