package io.jobwatch.examples.quickstart;

import io.jobwatch.Jobwatch;
import io.jobwatch.JobwatchBuilder;
import io.jobwatch.model.Source;
import io.jobwatch.scrape.Scrapers;
import java.io.IOException;
import java.util.List;

/** Watches live boards. */
final class LiveProgram implements Program {

  private final List<String> boards;
  private final Search search;

  LiveProgram(List<String> boards, Search search) {
    this.boards = boards;
    this.search = search;
  }

  @Override
  public boolean run(Home home, Console console) throws IOException {
    List<Source> sources = boards.stream().map(LiveProgram::source).toList();
    try (Neighbourhood neighbourhood = Neighbourhood.open(home)) {
      JobwatchBuilder builder =
          neighbourhood.jobwatch(home).listener(console).alert(search.alert());
      sources.forEach(builder::source);
      try (Jobwatch jobwatch = builder.build()) {
        return console.show(jobwatch, jobwatch.runOnce(), neighbourhood);
      }
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
