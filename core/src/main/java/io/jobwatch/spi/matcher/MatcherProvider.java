package io.jobwatch.spi.matcher;

import io.jobwatch.error.ConfigurationException;
import io.jobwatch.spi.Plugin;
import io.jobwatch.spi.PluginContext;
import io.jobwatch.spi.PluginOptions;

/** Makes a matcher from its options. */
public interface MatcherProvider extends Plugin {

  /**
   * Makes the matcher.
   *
   * @param options the matcher's options
   * @param context what the matcher may use
   * @return the matcher
   * @throws ConfigurationException if options are missing or wrong; it lists every fault
   */
  Matcher create(PluginOptions options, PluginContext context);
}
