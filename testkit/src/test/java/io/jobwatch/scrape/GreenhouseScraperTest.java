package io.jobwatch.scrape;

import io.jobwatch.model.Source;
import io.jobwatch.scrape.greenhouse.GreenhouseScraperProvider;
import io.jobwatch.spi.http.HttpCaller;
import io.jobwatch.spi.scraper.ScraperProvider;
import io.jobwatch.testkit.LoopbackHttp;
import io.jobwatch.testkit.RecordingHttp;
import io.jobwatch.testkit.ScraperContract;
import io.jobwatch.testkit.boards.BoardServer;
import io.jobwatch.testkit.boards.SampleBoard;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/** The Greenhouse scraper keeps the contract over HTTP. */
class GreenhouseScraperTest extends ScraperContract {

  private static final SampleBoard BOARD = SampleBoard.NORTHWIND_ROBOTICS;

  private final BoardServer server = BoardServer.withSampleBoards();

  @AfterEach
  void close() {
    server.close();
  }

  @Override
  protected ScraperProvider provider() {
    return new GreenhouseScraperProvider();
  }

  @Override
  protected Source source() {
    return Scrapers.greenhouse(BOARD.board())
        .option("base-url", server.greenhouseBase().toString());
  }

  @Override
  protected Map<String, String> wrongOptions() {
    return Map.of("base-url", "somewhere", "request-timeout", "-1s", "max-bytes", "many");
  }

  @Override
  protected HttpCaller listing() {
    return new LoopbackHttp();
  }

  @Override
  protected List<String> externalIds() {
    return SampleIds.of(BOARD);
  }

  @Override
  protected Optional<HttpCaller> emptyBoard() {
    String json = SampleBoard.QUIETHARBOR.json();
    return Optional.of(new RecordingHttp().answer(200, json));
  }

  @Override
  protected Optional<HttpCaller> unknownBoard() {
    return Optional.of(new RecordingHttp().answer(404, "{\"status\":404,\"error\":\"no\"}"));
  }
}
