package com.acme.pager;

import io.jobwatch.model.PluginId;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.Validators;
import io.jobwatch.spi.PluginContext;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.scraper.FetchResult;
import io.jobwatch.spi.scraper.ScrapedPosting;
import io.jobwatch.spi.scraper.Scraper;
import io.jobwatch.spi.scraper.ScraperProvider;
import java.util.List;

/** The scraper {@code acme/one-job}: a board with one job, so that there is something to tell. */
public final class OneJobScraperProvider implements ScraperProvider {

  @Override
  public PluginId id() {
    return PluginId.of("acme/one-job");
  }

  @Override
  public Scraper create(PluginOptions options, PluginContext context) {
    options.verify();
    PostingContent content = PostingContent.builder("Java Engineer", "Acme").build();
    return request ->
        new FetchResult.Complete(
            List.of(ScrapedPosting.open("1", content)), List.of(), Validators.NONE);
  }
}
