package io.jobwatch.scrape;

import io.jobwatch.model.Source;
import io.jobwatch.scrape.lever.LeverScraperProvider;
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

/** The Lever scraper keeps the contract over HTTP, on several pages. */
class LeverScraperTest extends ScraperContract {

  private static final SampleBoard BOARD = SampleBoard.FERNWALD_LABS;

  private final BoardServer server = BoardServer.withSampleBoards();

  @AfterEach
  void close() {
    server.close();
  }

  @Override
  protected ScraperProvider provider() {
    return new LeverScraperProvider();
  }

  @Override
  protected Source source() {
    return Scrapers.lever(BOARD.board())
        .option("base-url", server.leverBase().toString())
        .option("page-size", "4");
  }

  @Override
  protected Map<String, String> wrongOptions() {
    return Map.of("page-size", "1", "max-pages", "all");
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
    return Optional.of(new RecordingHttp().answer(200, SampleBoard.STILLWATER.json()));
  }

  @Override
  protected Optional<HttpCaller> unknownBoard() {
    return Optional.of(
        new RecordingHttp().answer(404, "{\"ok\":false,\"error\":\"Document not found\"}"));
  }
}
