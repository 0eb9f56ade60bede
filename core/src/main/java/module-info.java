/** Jobwatch's core: model, plugin interfaces, pipeline and built-in plugins. */
module io.jobwatch.core {
  requires com.cronutils;
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.databind;
  requires com.fasterxml.jackson.dataformat.yaml;
  requires com.github.benmanes.caffeine;
  requires methanol;
  requires static micrometer.core;
  requires org.jsoup;
  requires static transitive org.jspecify;
  requires org.slf4j;

  exports io.jobwatch;
  exports io.jobwatch.config;
  exports io.jobwatch.dedup;
  exports io.jobwatch.error;
  exports io.jobwatch.match;
  exports io.jobwatch.metrics;
  exports io.jobwatch.model;
  exports io.jobwatch.scrape;
  exports io.jobwatch.spi;
  exports io.jobwatch.spi.channel;
  exports io.jobwatch.spi.dedup;
  exports io.jobwatch.spi.http;
  exports io.jobwatch.spi.matcher;
  exports io.jobwatch.spi.scraper;
  exports io.jobwatch.spi.storage;

  uses io.jobwatch.spi.channel.NotificationChannelProvider;
  uses io.jobwatch.spi.dedup.DedupStrategyProvider;
  uses io.jobwatch.spi.matcher.MatcherProvider;
  uses io.jobwatch.spi.scraper.ScraperProvider;
  uses io.jobwatch.spi.storage.StorageProvider;

  provides io.jobwatch.spi.channel.NotificationChannelProvider with
      io.jobwatch.deliver.InAppChannelProvider;
  provides io.jobwatch.spi.dedup.DedupStrategyProvider with
      io.jobwatch.dedup.ContentAwareProvider,
      io.jobwatch.dedup.OnceProvider,
      io.jobwatch.dedup.TtlProvider;
  provides io.jobwatch.spi.matcher.MatcherProvider with
      io.jobwatch.match.CriteriaMatcherProvider,
      io.jobwatch.match.SkillsMatcherProvider;
  provides io.jobwatch.spi.scraper.ScraperProvider with
      io.jobwatch.scrape.greenhouse.GreenhouseScraperProvider,
      io.jobwatch.scrape.lever.LeverEuScraperProvider,
      io.jobwatch.scrape.lever.LeverScraperProvider;
  provides io.jobwatch.spi.storage.StorageProvider with
      io.jobwatch.internal.memory.InMemoryStorageProvider;
}
