package io.jobwatch.examples.quickstart;

import io.jobwatch.JobwatchBuilder;
import io.jobwatch.testkit.boards.BoardServer;
import java.time.Duration;

/** Turns the scrapers to boards that are played on this machine. */
final class PlayedBoards {

  private PlayedBoards() {}

  static JobwatchBuilder use(BoardServer boards, JobwatchBuilder builder) {
    return builder
        .scraper("greenhouse", to -> to.set("base-url", boards.greenhouseBase().toString()))
        .scraper("lever", to -> to.set("base-url", boards.leverBase().toString()))
        .requestInterval(Duration.ZERO);
  }
}
