/** Jobwatch's core. */
module io.jobwatch.core {
  requires static transitive org.jspecify;
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.databind;
  requires org.jsoup;
  requires org.slf4j;

  exports io.jobwatch.model;
  exports io.jobwatch.error;
  exports io.jobwatch.spi;
  exports io.jobwatch.spi.http;
  exports io.jobwatch.spi.channel;
  exports io.jobwatch.spi.scraper;
  exports io.jobwatch.spi.matcher;
  exports io.jobwatch.spi.dedup;
  exports io.jobwatch.spi.storage;
  exports io.jobwatch.scrape;

  provides io.jobwatch.spi.scraper.ScraperProvider with
      io.jobwatch.scrape.greenhouse.GreenhouseScraperProvider,
      io.jobwatch.scrape.lever.LeverScraperProvider;
}
