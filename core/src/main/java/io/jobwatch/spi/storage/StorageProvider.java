package io.jobwatch.spi.storage;

import io.jobwatch.error.ConfigurationException;
import io.jobwatch.spi.Plugin;
import io.jobwatch.spi.PluginOptions;

/** Makes a storage from its options. */
public interface StorageProvider extends Plugin {

  /**
   * Makes the storage, ready for use: its tables are there and of the right version.
   *
   * @param options the storage's options
   * @return the storage
   * @throws ConfigurationException if options are missing or wrong; it lists every fault
   * @throws io.jobwatch.error.StorageException if the storage cannot be opened
   */
  Storage create(PluginOptions options);
}
