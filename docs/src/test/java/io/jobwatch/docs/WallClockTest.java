package io.jobwatch.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a node does goes by the clock of its storage, so it does not matter what its own says. */
class WallClockTest {
  private static final Pattern ASKED =
      Pattern.compile(
          "\\b(Instant|\\w*Date|\\w*Time|Year|YearMonth|MonthDay)\\.now\\("
              + "|\\bcurrentTimeMillis\\("
              + "|\\bClock\\.(system|tick)"
              + "|\\bnew Date\\(\\)");

  /**
   * The default of a storage without a clock, the time before the storage is open, H2 in this
   * process, and receivers of webhooks, which have no storage.
   */
  private static final List<String> ALLOWED =
      List.of("Storage.java", "Assembly.java", "DatabaseClock.java", "WebhookVerifier.java");

  @Test
  void nodesAskTheStorageForTheTime() {
    List<Path> asking =
        Repository.modules().stream()
            .filter(module -> !module.name().equals("benchmarks"))
            .filter(module -> !module.name().startsWith("examples"))
            .filter(module -> !module.name().equals("testkit"))
            .flatMap(module -> module.mainSources().stream())
            .filter(file -> ASKED.matcher(Repository.read(file)).find())
            .toList();

    assertThat(asking)
        .extracting(file -> file.getFileName().toString())
        .containsExactlyInAnyOrderElementsOf(ALLOWED);
  }
}
