package io.jobwatch.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers of real boards, through the command. */
class RecordingsReplayTest {

  @TempDir Path home;

  private Path recordings;

  @BeforeEach
  void find() {
    String folder = System.getenv("JOBWATCH_RECORDINGS");
    assumeTrue(
        folder != null,
        "Skipped: JOBWATCH_RECORDINGS names no folder with recorded answers of real boards.");
    recordings = Path.of(folder);
  }

  @Test
  void playsTheRecordedBoardsOfAProvider() {
    Command run =
        Command.run(
            home,
            "--replay",
            recordings.resolve("recorded/lever").toString(),
            "--keywords",
            "engineer",
            "--json");

    assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    assertThat(run.report()).containsEntry("failed", 0).containsEntry("sources_failed", 0);
    assertThat(run.report().get("new")).isGreaterThan(50);
    assertThat(run.report().get("delivered")).isPositive();
  }

  @Test
  void playsASeriesOfARealBoard() throws IOException {
    Path series = recordings.resolve("series/greenhouse/bashdotcom");
    long snapshots;
    try (Stream<Path> files = Files.list(series)) {
      snapshots = files.filter(file -> file.toString().endsWith(".json.gz")).count();
    }

    Command run = Command.run(home, "--replay", series.toString(), "--json");

    assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    assertThat(run.reports()).hasSize((int) snapshots).hasSizeGreaterThan(2);
    assertThat(run.reports())
        .allSatisfy(report -> assertThat(report).containsEntry("failed", 0))
        .anySatisfy(report -> assertThat(report.get("expired")).isPositive());
  }
}
