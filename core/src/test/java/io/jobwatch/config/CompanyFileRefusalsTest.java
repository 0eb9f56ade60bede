package io.jobwatch.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jobwatch.error.ConfigurationException;
import io.jobwatch.error.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What would be passed over in silence, and what cannot be read at all. */
class CompanyFileRefusalsTest {

  @Test
  void refusesAZoneWithoutASchedule() {
    assertThat(faults(() -> parse("zone: Europe/Berlin")))
        .containsExactly(
            "sources[0].zone 'Europe/Berlin': there is no schedule that it is for."
                + " Name one, or leave the zone out.");
  }

  @Test
  void refusesAnIntervalBesideASchedule() {
    assertThat(faults(() -> parse("schedule: daily, zone: UTC, interval: PT30M")))
        .containsExactly(
            "sources[0].interval 'PT30M': there is a schedule as well. Keep one of them.");
  }

  @Test
  void refusesAFileThatIsNotInUtf8(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("jobs.yml");
    Files.write(file, "companies: [{name: M\u00fcller}]".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(faults(() -> CompanyFile.read(file)))
        .containsExactly(file + " '': it is not in UTF-8. Save it in that encoding.");
  }

  private static CompanyFile parse(String settings) {
    return CompanyFile.parse(
        "jobs.yml", "sources: [{scraper: lever, board: acme, " + settings + "}]", Map.of());
  }

  private static List<String> faults(ThrowingCallable call) {
    return catchThrowableOfType(ConfigurationException.class, call).faults().stream()
        .map(Fault::toString)
        .toList();
  }
}
