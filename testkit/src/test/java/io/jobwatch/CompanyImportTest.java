package io.jobwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobwatch.config.CompanyFile;
import io.jobwatch.error.ConfigurationException;
import io.jobwatch.internal.memory.InMemoryStorage;
import io.jobwatch.model.Company;
import io.jobwatch.model.CompanyTier;
import io.jobwatch.model.Frequency;
import io.jobwatch.model.Source;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Companies and sources that come from a file and go into one. */
class CompanyImportTest {

  private static final Source SECOND = Source.of("test/board", "second").company("Company 7");

  @Test
  void givesBackWhatItWasGiven() {
    List<Company> companies =
        IntStream.range(0, 1_100)
            .mapToObj(number -> Company.of("Company " + number).tier(CompanyTier.B))
            .sorted(Comparator.comparing(Company::name))
            .toList();
    CompanyFile file = new CompanyFile(companies, List.of(ScriptedBoard.SOURCE, SECOND));
    try (Jobwatch jobwatch = jobwatch()) {
      jobwatch.companies().importAll(file);

      CompanyFile out = jobwatch.companies().exportAll();
      assertThat(out.companies()).containsExactlyInAnyOrderElementsOf(companies);
      assertThat(out.sources()).containsExactlyInAnyOrderElementsOf(file.sources());
    }
  }

  @Test
  void takesAllOrNothingAndTellsAllThatIsWrong() {
    CompanyFile file =
        new CompanyFile(
            List.of(Company.of("Orbit Works")),
            List.of(
                SECOND,
                Source.of("nobody", "reads-this"),
                Source.of("test/board", "third")
                    .at(Frequency.cron("0 8 30 2 *"), ZoneId.of("UTC"))));
    try (Jobwatch jobwatch = jobwatch()) {
      assertThatThrownBy(() -> jobwatch.companies().importAll(file))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("2 faults")
          .hasMessageContaining("nobody")
          .hasMessageContaining("Source 'test/board:third'");

      assertThat(jobwatch.companies().exportAll()).isEqualTo(new CompanyFile(List.of(), List.of()));
    }
  }

  private static Jobwatch jobwatch() {
    return Jobwatch.builder().storage(new InMemoryStorage()).plugin(new ScriptedBoard()).build();
  }
}
