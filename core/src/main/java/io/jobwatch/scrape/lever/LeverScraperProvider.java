package io.jobwatch.scrape.lever;

import io.jobwatch.internal.board.BoardSettings;
import io.jobwatch.model.PluginId;
import io.jobwatch.spi.PluginContext;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.scraper.Scraper;
import io.jobwatch.spi.scraper.ScraperProvider;
import java.net.URI;

/**
 * Provides the scraper {@code lever}; the source's board is the site, whose capitals matter.
 *
 * <p>Options: {@code eu} (default false: whether the site is on the European host, whose names are
 * apart), {@code base-url} (default {@code https://api.lever.co/v0/postings}, or that of {@code
 * api.eu.lever.co}; overrides {@code eu}), {@code page-size} (default 100, 2 to 1000), {@code
 * max-pages} (default 50), {@code request-timeout} (default 20s, for each page), {@code max-bytes}
 * (default 67108864, for each page).
 */
public final class LeverScraperProvider implements ScraperProvider {

  private static final PluginId ID = PluginId.of("lever");
  private static final URI GLOBAL = URI.create("https://api.lever.co/v0/postings");
  private static final URI EU = URI.create("https://api.eu.lever.co/v0/postings");

  @Override
  public PluginId id() {
    return ID;
  }

  @Override
  public Scraper create(PluginOptions options, PluginContext context) {
    boolean eu = options.flag("eu").orElse(false);
    BoardSettings settings = BoardSettings.read(options, eu ? EU : GLOBAL);
    int pageSize = options.integer("page-size", 2, 1000).orElse(100);
    int maxPages = options.integer("max-pages", 1, 10_000).orElse(50);
    options.verify();
    return new LeverScraper(settings, pageSize, maxPages, context.http());
  }
}
