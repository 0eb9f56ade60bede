package io.jobwatch.storage.jooq;

import io.jobwatch.spi.storage.Storage;
import io.jobwatch.testkit.storage.StorageContract;

/** With a pool of the storage's own, whose driver sends the rows of a batch together. */
class MariaDbContractTest extends StorageContract {

  @Override
  protected Storage open() {
    return TestServer.MARIADB.emptiedStorage();
  }
}
