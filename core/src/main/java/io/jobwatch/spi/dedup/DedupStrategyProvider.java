package io.jobwatch.spi.dedup;

import io.jobwatch.error.ConfigurationException;
import io.jobwatch.spi.Plugin;
import io.jobwatch.spi.PluginOptions;

/** Makes a dedup strategy from its options. */
public interface DedupStrategyProvider extends Plugin {

  /**
   * Makes the strategy.
   *
   * @param options the strategy's options
   * @return the strategy
   * @throws ConfigurationException if options are missing or wrong; it lists every fault
   */
  DedupStrategy create(PluginOptions options);
}
