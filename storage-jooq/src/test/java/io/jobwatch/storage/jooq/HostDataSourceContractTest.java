package io.jobwatch.storage.jooq;

import io.jobwatch.spi.storage.Storage;
import io.jobwatch.testkit.storage.StorageContract;

class HostDataSourceContractTest extends StorageContract {

  @Override
  protected Storage open() {
    return JooqStorage.of(TestServer.H2.emptied());
  }
}
