package io.jobwatch.scrape.greenhouse;

import io.jobwatch.internal.board.BoardSettings;
import io.jobwatch.model.PluginId;
import io.jobwatch.spi.PluginContext;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.scraper.Scraper;
import io.jobwatch.spi.scraper.ScraperProvider;
import java.net.URI;

/**
 * Provides the scraper {@code greenhouse}; the source's board is the board token.
 *
 * <p>Options: {@code base-url} (default {@code https://boards-api.greenhouse.io/v1/boards}; it
 * serves European boards too), {@code request-timeout} (default 20s, for the whole answer), {@code
 * max-bytes} (default 67108864, 1024 to 536870912: the API has no paging, and large boards are tens
 * of megabytes).
 */
public final class GreenhouseScraperProvider implements ScraperProvider {

  private static final PluginId ID = PluginId.of("greenhouse");
  private static final URI BASE = URI.create("https://boards-api.greenhouse.io/v1/boards");

  @Override
  public PluginId id() {
    return ID;
  }

  @Override
  public Scraper create(PluginOptions options, PluginContext context) {
    BoardSettings settings = BoardSettings.read(options, BASE);
    options.verify();
    return new GreenhouseScraper(settings, context.http());
  }
}
