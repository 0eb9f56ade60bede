package io.jobwatch.dedup;

import io.jobwatch.model.PluginId;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.dedup.DedupStrategy;
import io.jobwatch.spi.dedup.DedupStrategyProvider;
import java.util.Optional;

/**
 * Provides {@link DedupStrategies#ttl(int)} as {@code ttl}, with the option {@code days}, a number
 * from 1 to 3,650, 7 by default.
 */
public final class TtlProvider implements DedupStrategyProvider {

  /** A provider, for ServiceLoader. */
  public TtlProvider() {}

  @Override
  public PluginId id() {
    return DedupStrategies.TTL;
  }

  @Override
  public DedupStrategy create(PluginOptions options) {
    Optional<Integer> days = options.integer("days", 1, Ttl.MAX_DAYS);
    options.verify();
    return days.map(DedupStrategies::ttl).orElseGet(DedupStrategies::ttl);
  }
}
