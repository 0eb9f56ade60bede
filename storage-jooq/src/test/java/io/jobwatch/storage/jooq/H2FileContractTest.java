package io.jobwatch.storage.jooq;

import io.jobwatch.spi.storage.Storage;
import io.jobwatch.testkit.storage.StorageContract;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;

class H2FileContractTest extends StorageContract {

  @TempDir static Path directory;

  private static final AtomicInteger FILES = new AtomicInteger();

  @Override
  protected Storage open() {
    return JooqStorage.file(directory.resolve("contract-" + FILES.incrementAndGet()));
  }
}
