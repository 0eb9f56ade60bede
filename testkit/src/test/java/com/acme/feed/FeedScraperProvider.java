package com.acme.feed;

import io.jobwatch.model.PluginId;
import io.jobwatch.spi.PluginContext;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.http.HttpCaller;
import io.jobwatch.spi.scraper.Scraper;
import io.jobwatch.spi.scraper.ScraperProvider;
import java.net.URI;

/** A scraper as a third party writes it. */
public class FeedScraperProvider implements ScraperProvider {

  @Override
  public PluginId id() {
    return PluginId.of("acme/feed");
  }

  @Override
  public Scraper create(PluginOptions options, PluginContext context) {
    URI base = options.required("base").uri();
    int size = options.integer("size", 1, 100).orElse(50);
    options.verify();
    return scraper(context.http(), base, size);
  }

  protected FeedScraper scraper(HttpCaller http, URI base, int size) {
    return new FeedScraper(http, base, size);
  }
}
