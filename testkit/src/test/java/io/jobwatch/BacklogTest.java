package io.jobwatch;

import static io.jobwatch.ScriptedBoard.job;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Route;
import io.jobwatch.spi.scraper.ScrapedPosting;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;

class BacklogTest {

  /** A worker may end at any moment of the look for more; so many deliveries meet them all. */
  @RepeatedTest(3)
  void aRunDeliversTheWholeBacklogOfOneDestination() {
    try (Pipeline pipeline = Pipeline.everythingOver(Route.of("test/pager", "4711"))) {
      pipeline.pager.capacity(1);
      pipeline.board.lists(
          IntStream.range(0, 500)
              .mapToObj(number -> job("" + number, "Job " + number))
              .toArray(ScrapedPosting[]::new));

      RunReport report = pipeline.run();

      assertThat(report.notified()).isEqualTo(500);
      assertThat(report.delivered()).isEqualTo(500);
      assertThat(report.waiting()).isZero();
    }
  }
}
