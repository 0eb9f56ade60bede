package io.jobwatch.testkit.storage;

import io.jobwatch.error.StorageException;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.spi.storage.Stores;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * A storage that does the work of each transaction twice: what it did at first is put back, as
 * after a conflict with another transaction. Work that keeps something from one try to the next
 * shows itself on it. Safe for use by several threads at once if the other storage is.
 *
 * @param storage the storage that does the work; it is closed with this one
 */
public record RepeatingStorage(Storage storage) implements Storage {

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
  public Clock clock() {
    return storage.clock();
  }

  @Override
  public void close() {
    storage.close();
  }
}
