package io.jobwatch.storage.jooq;

import io.jobwatch.spi.storage.Storage;
import io.jobwatch.testkit.storage.StorageContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class H2FileContractTest extends StorageContract {

  @TempDir static Path directory;

  private static final AtomicInteger FILES = new AtomicInteger();

  /** Half of the time would go into making the same tables for each test. */
  @BeforeAll
  static void makeTables() {
    JooqStorage.file(directory.resolve("empty")).close();
  }

  @Override
  protected Storage open() throws IOException {
    Path file = directory.resolve("contract-" + FILES.incrementAndGet() + ".mv.db");
    Files.copy(directory.resolve("empty.mv.db"), file);
    return JooqStorage.file(file);
  }
}
