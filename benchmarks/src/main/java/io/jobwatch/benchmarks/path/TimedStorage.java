package io.jobwatch.benchmarks.path;

import io.jobwatch.spi.storage.Storage;
import io.jobwatch.spi.storage.Stores;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Adds up how long transactions take, those of several threads one by one. */
final class TimedStorage implements Storage {

  private final Storage storage;
  private final AtomicLong nanos = new AtomicLong();

  TimedStorage(Storage storage) {
    this.storage = storage;
  }

  /** The time since this was last asked for. */
  long takeNanos() {
    return nanos.getAndSet(0);
  }

  @Override
  public <T extends @Nullable Object> T transaction(Function<Stores, T> work) {
    long start = System.nanoTime();
    try {
      return storage.transaction(work);
    } finally {
      nanos.addAndGet(System.nanoTime() - start);
    }
  }

  @Override
  public void close() {
    storage.close();
  }
}
