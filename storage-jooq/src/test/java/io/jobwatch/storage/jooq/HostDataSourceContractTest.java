package io.jobwatch.storage.jooq;

import com.zaxxer.hikari.HikariDataSource;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.testkit.storage.StorageContract;
import org.junit.jupiter.api.AfterEach;

class HostDataSourceContractTest extends StorageContract {

  private final HikariDataSource host = HostPools.inMemory();

  @AfterEach
  void closeHost() {
    host.close();
  }

  @Override
  protected Storage open() {
    return JooqStorage.of(host);
  }
}
