package io.jobwatch.storage.jooq;

import io.jobwatch.model.PluginId;
import io.jobwatch.model.Validators;
import io.jobwatch.spi.PluginContext;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.scraper.FetchResult;
import io.jobwatch.spi.scraper.ScrapedPosting;
import io.jobwatch.spi.scraper.Scraper;
import io.jobwatch.spi.scraper.ScraperProvider;
import java.util.List;

/** A board that always lists the same postings. */
record ListedBoard(List<ScrapedPosting> listed) implements ScraperProvider {

  static final String ID = "test/listed";

  @Override
  public PluginId id() {
    return PluginId.of(ID);
  }

  @Override
  public Scraper create(PluginOptions options, PluginContext context) {
    options.verify();
    return request -> new FetchResult.Complete(listed, List.of(), Validators.NONE);
  }
}
