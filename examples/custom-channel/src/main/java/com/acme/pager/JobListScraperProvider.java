package com.acme.pager;

import io.jobwatch.model.PluginId;
import io.jobwatch.spi.PluginContext;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.scraper.Scraper;
import io.jobwatch.spi.scraper.ScraperProvider;
import java.net.URI;

/** Provides the scraper {@code acme/job-list}; a source's board is the name of its list. */
public final class JobListScraperProvider implements ScraperProvider {

  @Override
  public PluginId id() {
    return PluginId.of("acme/job-list");
  }

  @Override
  public Scraper create(PluginOptions options, PluginContext context) {
    URI base = options.required("base-url").uri();
    options.verify();
    return new JobListScraper(context.http(), base);
  }
}
