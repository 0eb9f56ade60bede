package io.jobwatch.internal.memory;

import io.jobwatch.model.PluginId;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.spi.storage.StorageProvider;

/** Makes storages that keep everything in memory; they have no options. */
public final class InMemoryStorageProvider implements StorageProvider {

  private static final PluginId ID = PluginId.of("in_memory");

  @Override
  public PluginId id() {
    return ID;
  }

  @Override
  public Storage create(PluginOptions options) {
    options.verify();
    return new InMemoryStorage();
  }
}
