package io.jobwatch.examples.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.testkit.boards.SampleBoard;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {

  private static final SampleBoard BOARD = SampleBoard.NORTHWIND_ROBOTICS;

  @TempDir Path home;
  @TempDir Path recordings;

  private Path folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectory(recordings.resolve("greenhouse"));
  }

  @Test
  void playsTheBoardsOfAFolderInOneRun() throws IOException {
    Files.writeString(folder.resolve("one.json"), BOARD.json());
    Files.writeString(folder.resolve("two.json"), SampleBoard.HALDEN_BANK.json());

    Command run = replay(folder);

    assertThat(run.exitCode()).isZero();
    assertThat(run.reports()).hasSize(1);
    assertThat(run.report())
        .containsEntry("sources_ok", 2)
        .containsEntry("fetched", 15)
        .containsEntry("new", 15)
        .containsEntry("failed", 0);
    assertThat(run.report().get("delivered")).isPositive();
  }

  @Test
  void playsASeriesInOrderWithAReportForEachRun() throws IOException {
    Path series = series();

    Command run = replay(series);

    assertThat(run.exitCode()).isZero();
    assertThat(run.reports()).hasSize(2);
    assertThat(run.reports().get(0)).containsEntry("new", 9).containsEntry("changed", 0);
    assertThat(run.report()).containsEntry("new", 1).containsEntry("failed", 0);
    assertThat(run.report().get("changed")).isPositive();
    assertThat(run.lines().get(0)).startsWith("run").endsWith("delivered  failed");
    assertThat(run.lines()).filteredOn(line -> line.matches(" +[12] +[\\d ]+")).hasSize(2);
    assertThat(run.lines())
        .filteredOn(line -> !line.startsWith("{") && !line.contains("The mails are in"))
        .allSatisfy(line -> assertThat(line.length()).as(line).isLessThan(110));
  }

  @Test
  void repeatsNothingWhenASeriesEndsAsItBegan() throws IOException {
    Path series = series();
    gzip(series.resolve("2026-11-03T0900.json.gz"), BOARD.nextDayJson().orElseThrow());

    assertThat(replay(series).report()).containsEntry("new", 0).containsEntry("notified", 0);
  }

  @Test
  void leavesTheBoardsOfAnEarlierRunAlone() throws IOException {
    Command.run(home);
    Files.writeString(folder.resolve("one.json"), BOARD.json());

    Command run = replay(folder);

    assertThat(run.exitCode()).isZero();
    assertThat(run.report()).containsEntry("sources_ok", 1).containsEntry("sources_failed", 0);
    assertThat(run.out()).doesNotContain("C++ or C#");
  }

  private Command replay(Path recorded) {
    return Command.run(home, "--replay", recorded.toString(), "--json");
  }

  private Path series() throws IOException {
    Path series = Files.createDirectory(folder.resolve(BOARD.board()));
    gzip(series.resolve("2026-11-01T0900.json.gz"), BOARD.json());
    gzip(series.resolve("2026-11-02T0900.json.gz"), BOARD.nextDayJson().orElseThrow());
    return series;
  }

  private static void gzip(Path file, String text) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(UTF_8));
    }
  }
}
