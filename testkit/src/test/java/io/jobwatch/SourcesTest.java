package io.jobwatch;

import static io.jobwatch.ScriptedBoard.job;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Route;
import io.jobwatch.model.Source;
import io.jobwatch.model.SourceHealth;
import io.jobwatch.model.SourceStatus;
import io.jobwatch.spi.scraper.FetchResult;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SourcesTest {

  @Test
  void sayOfEachSourceWhenItWasLastFetchedAndWhyItFailed() {
    try (Pipeline pipeline = Pipeline.everythingOver(Route.of("test/pager", "4711"))) {
      Sources sources = pipeline.jobwatch.sources();
      Source off = Source.of("test/board", "globex").enabled(false);
      sources.save(off);
      pipeline.board.lists(job("1", "Java Engineer"));
      pipeline.run();
      pipeline.board.answers(new FetchResult.Failed("HTTP 500"));
      pipeline.runLater(Duration.ofHours(1));

      SourceHealth health = sources.health(ScriptedBoard.SOURCE.id());
      assertThat(sources.statuses(null, 10).items())
          .containsExactlyInAnyOrder(
              new SourceStatus(ScriptedBoard.SOURCE, health),
              new SourceStatus(off, SourceHealth.UNKNOWN));
      assertThat(health.lastFetched()).isEqualTo(health.lastSucceeded().plus(Duration.ofHours(1)));
      assertThat(health.lastError()).isEqualTo("HTTP 500");
      assertThat(sources.statuses(null, 1).next()).isNotNull();
    }
  }
}
