package io.jobwatch.scrape.lever;

import io.jobwatch.model.PluginId;
import io.jobwatch.spi.PluginContext;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.scraper.Scraper;
import io.jobwatch.spi.scraper.ScraperProvider;
import java.net.URI;

/**
 * Provides the scraper {@code lever} for sites on the global host; the source's board is the site,
 * whose capitals matter.
 *
 * <p>Options: {@code base-url} (default {@code https://api.lever.co/v0/postings}), {@code
 * page-size} (default 100, 2 to 1000), {@code max-pages} (default 50, 1 to 10000), {@code
 * request-timeout} (default 20s, for each page), {@code max-bytes} (default 67108864, 1024 to
 * 536870912, for all pages of a fetch together).
 */
public final class LeverScraperProvider implements ScraperProvider {

  private static final PluginId ID = PluginId.of("lever");
  private static final URI GLOBAL = URI.create("https://api.lever.co/v0/postings");

  @Override
  public PluginId id() {
    return ID;
  }

  @Override
  public Scraper create(PluginOptions options, PluginContext context) {
    return LeverScraper.create(options, GLOBAL, context.http());
  }
}
