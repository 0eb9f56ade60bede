package io.jobwatch.storage.jooq;

import io.jobwatch.spi.storage.Storage;
import io.jobwatch.testkit.storage.StorageContract;

@OnMySql
class MySqlContractTest extends StorageContract {

  @Override
  protected Storage open() {
    return JooqStorage.of(TestServer.MYSQL.emptied());
  }
}
