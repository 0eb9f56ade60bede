package io.jobwatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SourceTest {

  private static final Source SOURCE = Source.of("lever", "acme");

  @Test
  void hasEachLocationOnceAndWithoutBlanksAround() {
    assertThat(SOURCE.locations(" Berlin", "Paris ", "Berlin").locations())
        .containsExactly("Berlin", "Paris");
  }

  @Test
  void refusesLocationsThatCriteriaRefuse() {
    assertThatThrownBy(() -> SOURCE.locations("Berlin", " "))
        .hasMessage("Value of locations ' ': it is blank. Give it a value.");
    assertThatThrownBy(() -> SOURCE.locations("B".repeat(201)))
        .hasMessageContaining("it has 201 characters");
    assertThatThrownBy(
            () ->
                SOURCE.locations(
                    IntStream.range(0, 501).mapToObj(Integer::toString).toArray(String[]::new)))
        .hasMessageContaining("Number of values of locations '501'");
  }

  @Test
  void refusesOrRemoteWithoutLocations() {
    assertThatThrownBy(() -> SOURCE.orRemote(true))
        .hasMessageContaining("Source 'orRemote'")
        .hasMessageContaining("Name locations first");
  }

  @Test
  void replacesItsLocationsAndDropsThemWithOrRemote() {
    Source source = SOURCE.locations("Berlin").orRemote(true);

    assertThat(source.locations("Paris")).isEqualTo(SOURCE.locations("Paris").orRemote(true));
    assertThat(source.locations(new String[0])).isEqualTo(SOURCE);
    assertThat(source.anywhere()).isEqualTo(SOURCE);
  }

  @Test
  void keepsItsLocationsAndItsQuietStartWhenSomethingElseIsSet() {
    Source source = SOURCE.locations("Berlin").orRemote(true).quietStart(true);

    for (Source changed :
        new Source[] {
          source.company("Acme"),
          source.tier(CompanyTier.S),
          source.option("region", "eu"),
          source.every(Duration.ofMinutes(5)),
          source.at(Frequency.cron("0 8 * * *"), ZoneId.of("UTC")),
          source.enabled(false)
        }) {
      assertThat(changed.locations()).containsExactly("Berlin");
      assertThat(changed.orRemote()).isTrue();
      assertThat(changed.quietStart()).isTrue();
    }
    assertThat(source.locations("Paris").orRemote(false).quietStart()).isTrue();
    assertThat(source.anywhere().quietStart(false)).isEqualTo(SOURCE);
  }

  @Test
  void showsItsLocations() {
    assertThat(SOURCE.locations("Berlin").orRemote(true))
        .asString()
        .contains("locations=[Berlin], orRemote=true");
  }
}
