package io.jobwatch.internal.memory;

import io.jobwatch.spi.storage.Storage;
import io.jobwatch.testkit.storage.StorageContract;

class InMemoryStorageTest extends StorageContract {

  @Override
  protected Storage open() {
    return new InMemoryStorage();
  }
}
