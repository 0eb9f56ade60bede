package io.jobwatch.storage.jooq.internal.database;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where the work with one database is done. */
interface WorkThreads {

  /**
   * Does work and waits for it to end, interrupted or not. An interrupt is there again afterwards.
   *
   * @param work the work, which must not use the same database in another call of this
   * @param <T> what it gives
   * @return what it gave; its exceptions are handed on as they are
   */
  <T extends @Nullable Object> T call(Supplier<T> work);

  static IllegalStateException alreadyInside() {
    return new IllegalStateException(
        "Transaction of the storage 'inner': another one of this thread is open."
            + " Use the stores of that one.");
  }
}
