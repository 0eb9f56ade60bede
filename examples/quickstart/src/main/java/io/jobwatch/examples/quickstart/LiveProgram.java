package io.jobwatch.examples.quickstart;

import io.jobwatch.Jobwatch;
import io.jobwatch.JobwatchBuilder;
import io.jobwatch.model.Source;
import io.jobwatch.scrape.Scrapers;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;

/** Watches live boards. */
final class LiveProgram implements Program {

  private final Watchlist watchlist;
  private final UnaryOperator<JobwatchBuilder> setup;

  /**
   * The program for some boards.
   *
   * @param boards the boards as {@code --board} takes them
   * @param search what the alert is about
   * @param setup what to change of the Jobwatch, such as where the boards are
   */
  LiveProgram(List<String> boards, Search search, UnaryOperator<JobwatchBuilder> setup) {
    this.watchlist =
        new Watchlist(
            boards.stream().map(LiveProgram::source).distinct().toList(), List.of(search.alert()));
    this.setup = setup;
  }

  @Override
  public boolean run(Home home, Console console) throws IOException {
    try (Neighbourhood neighbourhood = Neighbourhood.open(home);
        Jobwatch jobwatch =
            watchlist.open(setup.apply(neighbourhood.jobwatch().listener(console)))) {
      return console.show(jobwatch, jobwatch.runOnce(), neighbourhood);
    }
  }

  private static Source source(String board) {
    String[] parts = board.split(":", 2);
    String name = parts.length == 2 ? parts[1].strip() : "";
    return switch (name.isEmpty() ? "" : parts[0]) {
      case "greenhouse" -> Scrapers.greenhouse(name);
      case "lever" -> Scrapers.lever(name);
      case "lever-eu" -> Scrapers.leverEu(name);
      default ->
          throw new IllegalArgumentException(
              "--board '"
                  + board
                  + "': it names no known provider and board."
                  + " Use greenhouse:<token>, lever:<site> or lever-eu:<site>.");
    };
  }
}
