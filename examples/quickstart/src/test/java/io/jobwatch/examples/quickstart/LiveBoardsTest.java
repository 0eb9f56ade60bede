package io.jobwatch.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.testkit.boards.BoardServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Boards as {@code --board} names them, with the providers' hosts on this machine. */
class LiveBoardsTest {

  @TempDir Path home;

  @Test
  void anUnreachableBoardIsAClearLineAndTheOthersStillRun() throws IOException {
    String nobody = "http://127.0.0.1:" + FreePort.find() + "/v0/postings";
    try (BoardServer boards = BoardServer.withSampleBoards()) {
      Command run =
          Command.run(
              home,
              builder ->
                  builder
                      .requestInterval(Duration.ZERO)
                      .scraper(
                          "greenhouse",
                          to -> to.set("base-url", boards.greenhouseBase().toString()))
                      .scraper("lever", to -> to.set("base-url", nobody)),
              "--board",
              "lever:acme",
              "--board",
              "greenhouse:halden-bank",
              "--board",
              "greenhouse:no-such-board",
              "--json");

      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.report())
          .containsEntry("sources_ok", 1)
          .containsEntry("sources_failed", 2)
          .containsEntry("new", 6);
      assertThat(run.report().get("delivered")).isPositive();
      assertThat(run.out()).containsPattern("(?m)^  lever:acme +failed$\\R    \\S+.*$");
      assertThat(run.out()).containsPattern("(?m)^  greenhouse:no-such-board +\\S+.*$\\R    \\S+");
    }
  }
}
