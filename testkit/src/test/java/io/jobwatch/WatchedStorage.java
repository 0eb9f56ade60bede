package io.jobwatch;

import io.jobwatch.error.StorageException;
import io.jobwatch.internal.memory.InMemoryStorage;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.spi.storage.Stores;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A storage in memory that counts what is asked of it, and answers nothing if it is to fail. */
final class WatchedStorage implements Storage {

  final AtomicInteger transactions = new AtomicInteger();
  volatile boolean failing;
  private final Storage storage = new InMemoryStorage();

  @Override
  public <T> T transaction(Function<Stores, T> work) {
    transactions.incrementAndGet();
    if (failing) {
      throw new StorageException("Reading: the disk is gone. Get another one.", false, null);
    }
    return storage.transaction(work);
  }

  @Override
  public void close() {
    storage.close();
  }
}
