package io.jobwatch;

import io.jobwatch.error.StorageException;
import io.jobwatch.internal.memory.InMemoryStorage;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.spi.storage.Stores;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * A storage in memory that does the work of each transaction twice: what it did at first is put
 * back, as after a conflict with another transaction.
 */
final class RepeatingStorage implements Storage {

  private final Storage storage = new InMemoryStorage();

  @Override
  public <T> T transaction(Function<Stores, T> work) {
    AtomicBoolean first = new AtomicBoolean(true);
    return storage.transaction(
        stores -> {
          T result = work.apply(stores);
          if (first.getAndSet(false)) {
            throw new StorageException("Another transaction was in the way.", true, null);
          }
          return result;
        });
  }

  @Override
  public void close() {
    storage.close();
  }
}
