/** Jobwatch's core: model, plugin interfaces, pipeline and built-in plugins. */
module io.jobwatch.core {
  requires methanol;
  requires static transitive org.jspecify;

  exports io.jobwatch.dedup;
  exports io.jobwatch.error;
  exports io.jobwatch.model;
  exports io.jobwatch.spi;
  exports io.jobwatch.spi.channel;
  exports io.jobwatch.spi.dedup;
  exports io.jobwatch.spi.http;
  exports io.jobwatch.spi.matcher;
  exports io.jobwatch.spi.scraper;
  exports io.jobwatch.spi.storage;

  provides io.jobwatch.spi.dedup.DedupStrategyProvider with
      io.jobwatch.dedup.ContentAwareProvider,
      io.jobwatch.dedup.OnceProvider,
      io.jobwatch.dedup.TtlProvider;
  provides io.jobwatch.spi.storage.StorageProvider with
      io.jobwatch.internal.memory.InMemoryStorageProvider;
}
