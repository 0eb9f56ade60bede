package io.jobwatch.examples.quickstart;

import io.jobwatch.Jobwatch;
import io.jobwatch.JobwatchBuilder;
import io.jobwatch.RunReport;
import io.jobwatch.model.Source;
import io.jobwatch.scrape.Scrapers;
import io.jobwatch.testkit.boards.BoardServer;
import io.jobwatch.testkit.boards.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Plays recordings through the same code as live boards: all boards of a folder in one run, or the
 * snapshots of one board in order, a run for each.
 */
final class ReplayProgram implements Program {

  private final Path folder;
  private final Search search;

  ReplayProgram(Path folder, Search search) {
    this.folder = folder;
    this.search = search;
  }

  @Override
  public boolean run(Home home, Console console) throws IOException {
    boolean series = isSeries();
    List<Recording> recordings =
        series ? Recording.readSeries(folder) : Recording.readFolder(folder);
    if (recordings.isEmpty()) {
      throw new IllegalArgumentException(
          "--replay '"
              + folder
              + "': it holds no recordings. Name a folder below 'greenhouse' or"
              + " 'lever' with <board>.json or <time>.json.gz in it.");
    }
    try (BoardServer boards = BoardServer.start();
        Neighbourhood neighbourhood = Neighbourhood.open(home)) {
      JobwatchBuilder builder =
          neighbourhood
              .jobwatch(home)
              .listener(console)
              .scraper("greenhouse", to -> to.set("base-url", boards.greenhouseBase().toString()))
              .scraper("lever", to -> to.set("base-url", boards.leverBase().toString()))
              .requestInterval(Duration.ZERO)
              .alert(search.alert());
      recordings.stream().map(ReplayProgram::source).distinct().forEach(builder::source);
      try (Jobwatch jobwatch = builder.build()) {
        return series
            ? inOrder(jobwatch, boards, recordings, neighbourhood, console)
            : atOnce(jobwatch, boards, recordings, neighbourhood, console);
      }
    }
  }

  private static boolean inOrder(
      Jobwatch jobwatch,
      BoardServer boards,
      List<Recording> snapshots,
      Neighbourhood neighbourhood,
      Console console) {
    boolean ok = true;
    for (int i = 0; i < snapshots.size(); i++) {
      boards.play(snapshots.get(i));
      RunReport report = jobwatch.runOnce();
      ok &= report.ok();
      console.line(i + 1, report);
      if (i + 1 == snapshots.size()) {
        console.show(jobwatch, report, neighbourhood);
      }
    }
    return ok;
  }

  private static boolean atOnce(
      Jobwatch jobwatch,
      BoardServer boards,
      List<Recording> recordings,
      Neighbourhood neighbourhood,
      Console console) {
    recordings.forEach(boards::play);
    return console.show(jobwatch, jobwatch.runOnce(), neighbourhood);
  }

  private boolean isSeries() throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException(
          "--replay '" + folder + "': there is no such folder. Name one with recordings.");
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(".json.gz"));
    }
  }

  private static Source source(Recording recording) {
    return switch (recording.kind()) {
      case GREENHOUSE -> Scrapers.greenhouse(recording.board());
      case LEVER -> Scrapers.lever(recording.board());
    };
  }
}
