package io.jobwatch.internal.memory;

import io.jobwatch.error.StorageException;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.spi.storage.Stores;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * A storage that keeps everything in memory, and nothing past its end. For tests and trials.
 *
 * <p>Transactions run one after the other. Each changes the rows in place and notes how to take its
 * changes back, so that it costs what it changes; a copy of the rows would cost it what is stored.
 */
public final class InMemoryStorage implements Storage {

  private static final int MOST_RUNS = 10;

  private final ReentrantLock lock = new ReentrantLock();
  private final Rows rows = new Rows();
  private boolean closed;

  @Override
  public <T> T transaction(Function<Stores, T> work) {
    for (int run = 1; run < MOST_RUNS; run++) {
      try {
        return once(work);
      } catch (StorageException e) {
        if (!e.conflict()) {
          throw e;
        }
      }
    }
    return once(work);
  }

  private <T> T once(Function<Stores, T> work) {
    if (lock.isHeldByCurrentThread()) {
      throw new IllegalStateException(
          "Transaction of the in-memory storage 'inner': another one of this thread is open."
              + " Use the stores of that one.");
    }
    lock.lock();
    try (Transaction transaction = new Transaction()) {
      requireOpen();
      T result = work.apply(new InMemoryStores(rows, transaction));
      transaction.commit();
      return result;
    } finally {
      lock.unlock();
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new StorageException(
          "Transaction of the in-memory storage: it is closed. Open another storage.", false, null);
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
    } finally {
      lock.unlock();
    }
  }
}
