package io.jobwatch.scrape.lever;

import io.jobwatch.model.PluginId;
import io.jobwatch.spi.PluginContext;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.scraper.Scraper;
import io.jobwatch.spi.scraper.ScraperProvider;
import java.net.URI;

/**
 * Provides the scraper {@code lever_eu} for sites on the European host. A scraper of its own, since
 * a site there and one of the same name on the global host are different boards. Its options are
 * those of {@link LeverScraperProvider}.
 */
public final class LeverEuScraperProvider implements ScraperProvider {

  private static final PluginId ID = PluginId.of("lever_eu");
  private static final URI EUROPEAN = URI.create("https://api.eu.lever.co/v0/postings");

  @Override
  public PluginId id() {
    return ID;
  }

  @Override
  public Scraper create(PluginOptions options, PluginContext context) {
    return LeverScraper.create(options, EUROPEAN, context.http());
  }
}
