package io.jobwatch.dedup;

import io.jobwatch.model.PluginId;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.dedup.DedupStrategy;
import io.jobwatch.spi.dedup.DedupStrategyProvider;

/** Provides {@link DedupStrategies#once()} as {@code once}, without options. */
public final class OnceProvider implements DedupStrategyProvider {

  /** A provider, for ServiceLoader. */
  public OnceProvider() {}

  @Override
  public PluginId id() {
    return DedupStrategies.ONCE;
  }

  @Override
  public DedupStrategy create(PluginOptions options) {
    options.verify();
    return DedupStrategies.once();
  }
}
