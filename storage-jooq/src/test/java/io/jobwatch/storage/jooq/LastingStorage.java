package io.jobwatch.storage.jooq;

import io.jobwatch.spi.storage.Storage;
import io.jobwatch.spi.storage.Stores;
import java.time.Clock;
import java.util.function.Function;

/** A storage that stays open for the next test when one closes it. */
final class LastingStorage implements Storage {

  private final Storage storage;

  LastingStorage(Storage storage) {
    this.storage = storage;
  }

  @Override
  public <T> T transaction(Function<Stores, T> work) {
    return storage.transaction(work);
  }

  @Override
  public Clock clock() {
    return storage.clock();
  }

  @Override
  public void close() {
    // The JVM's end closes it.
  }
}
