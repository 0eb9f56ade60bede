package io.jobwatch.examples.quickstart;

import io.jobwatch.Jobwatch;
import io.jobwatch.RunReport;
import io.jobwatch.model.Source;
import io.jobwatch.scrape.Scrapers;
import io.jobwatch.testkit.boards.BoardServer;
import io.jobwatch.testkit.boards.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Plays recordings through the same code as live boards: all boards of a folder in one run, or the
 * snapshots of one board in order, a run for each.
 */
final class ReplayProgram implements Program {

  private final List<Recording> recordings;
  private final boolean series;
  private final Watchlist watchlist;

  private ReplayProgram(List<Recording> recordings, boolean series, Search search) {
    this.recordings = recordings;
    this.series = series;
    this.watchlist =
        new Watchlist(
            recordings.stream().map(ReplayProgram::source).distinct().toList(),
            List.of(search.alert()));
  }

  /** The program for a folder, all of which is read. */
  static ReplayProgram of(Path folder, Search search) throws IOException {
    boolean series = isSeries(folder);
    List<Recording> recordings =
        series ? Recording.readSeries(folder) : Recording.readFolder(folder);
    if (recordings.isEmpty()) {
      throw new IllegalArgumentException(
          "--replay '"
              + folder
              + "': it holds no recordings. Name a folder below 'greenhouse' or"
              + " 'lever' with <board>.json or <time>.json.gz in it.");
    }
    return new ReplayProgram(recordings, series, search);
  }

  @Override
  public boolean run(Home home, Console console) throws IOException {
    try (BoardServer boards = BoardServer.start();
        Neighbourhood neighbourhood = Neighbourhood.open(home);
        Jobwatch jobwatch =
            watchlist.open(PlayedBoards.use(boards, neighbourhood.jobwatch().listener(console)))) {
      if (series) {
        return inOrder(jobwatch, boards, console, neighbourhood);
      }
      recordings.forEach(boards::play);
      return console.show(jobwatch, jobwatch.runOnce(), neighbourhood);
    }
  }

  private boolean inOrder(
      Jobwatch jobwatch, BoardServer boards, Console console, Neighbourhood neighbourhood) {
    List<RunReport> reports =
        recordings.stream()
            .map(
                snapshot -> {
                  boards.play(snapshot);
                  RunReport report = jobwatch.runOnce();
                  console.row(report);
                  return report;
                })
            .toList();
    console.show(jobwatch, reports.get(reports.size() - 1), neighbourhood);
    return reports.stream().allMatch(RunReport::ok);
  }

  private static boolean isSeries(Path folder) throws IOException {
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
