package io.jobwatch;

import static io.jobwatch.ScriptedBoard.job;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Route;
import io.jobwatch.spi.channel.OutgoingMessage;
import io.jobwatch.spi.scraper.ScrapedPosting;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

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

  /** More than are claimed at once, so that some are scored while others are stored. */
  @Test
  void aRunMatchesEachOfThousandsOfChangesOnce() {
    try (Pipeline pipeline = Pipeline.everythingOver(Route.of("test/pager", "4711"))) {
      pipeline.pager.capacity(500);
      pipeline.board.lists(
          IntStream.range(0, 2_500)
              .mapToObj(number -> job("" + number, "Job " + number))
              .toArray(ScrapedPosting[]::new));

      RunReport report = pipeline.run();

      assertThat(report.matched()).isEqualTo(2_500);
      assertThat(pipeline.pager.messages())
          .flatExtracting(OutgoingMessage::items)
          .extracting(item -> item.posting().uid())
          .doesNotHaveDuplicates()
          .hasSize(2_500);
      assertThat(pipeline.run().matched()).isZero();
    }
  }
}
