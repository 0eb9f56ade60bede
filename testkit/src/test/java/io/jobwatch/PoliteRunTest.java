package io.jobwatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Source;
import io.jobwatch.model.SourceOutcome;
import io.jobwatch.scrape.Scrapers;
import io.jobwatch.testkit.TestClock;
import io.jobwatch.testkit.boards.BoardServer;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Runs over boards of one host, which is to be asked seldom. */
class PoliteRunTest {

  private static final Duration INTERVAL = Duration.ofSeconds(25);

  private final TestClock clock = TestClock.create();
  private final BoardServer server = BoardServer.start();

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void everyBoardOfAHostIsReadHoweverLongTheyWaitForEachOther() {
    String[] boards = {"acme", "bakers", "cooks", "drivers", "editors", "farmers"};
    Source[] sources = new Source[boards.length];
    for (int i = 0; i < boards.length; i++) {
      server.greenhouse(boards[i], "{\"jobs\":[{\"id\":1,\"title\":\"Engineer\"}]}");
      sources[i] =
          Scrapers.greenhouse(boards[i]).option("base-url", server.greenhouseBase().toString());
    }
    Instant start = clock.instant();

    RunReport report = run(sources);

    assertThat(report.sources())
        .hasSize(boards.length)
        .allSatisfy(one -> assertThat(one.outcome()).isEqualTo(SourceOutcome.COMPLETE));
    assertThat(Duration.between(start, clock.instant()))
        .isGreaterThanOrEqualTo(INTERVAL.multipliedBy(boards.length - 1));
  }

  @Test
  void aSiteOfSeveralPagesIsReadWhole() {
    server.lever(
        "acme",
        IntStream.range(0, 9)
            .mapToObj(id -> "{\"id\":\"" + id + "\",\"text\":\"Engineer\"}")
            .collect(Collectors.joining(",", "[", "]")));

    RunReport report =
        run(
            Scrapers.lever("acme")
                .option("base-url", server.leverBase().toString())
                .option("page-size", "3"));

    assertThat(report.sources())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.outcome()).isEqualTo(SourceOutcome.COMPLETE);
              assertThat(one.fetched()).isEqualTo(9);
            });
  }

  private RunReport run(Source... sources) {
    JobwatchBuilder builder =
        Jobwatch.builder().clock(clock).pauser(clock::advance).requestInterval(INTERVAL);
    for (Source source : sources) {
      builder.source(source);
    }
    try (Jobwatch jobwatch = builder.build()) {
      return jobwatch.runOnce();
    }
  }
}
