package io.jobwatch.spi.scraper;

import io.jobwatch.error.ConfigurationException;
import io.jobwatch.spi.Plugin;
import io.jobwatch.spi.PluginContext;
import io.jobwatch.spi.PluginOptions;

/** Makes a scraper from its options. */
public interface ScraperProvider extends Plugin {

  /**
   * Makes the scraper of one source.
   *
   * @param options the options of the scraper and of the source, the source's first
   * @param context what the scraper may use
   * @return the scraper
   * @throws ConfigurationException if options are missing or wrong; it lists every fault
   */
  Scraper create(PluginOptions options, PluginContext context);
}
