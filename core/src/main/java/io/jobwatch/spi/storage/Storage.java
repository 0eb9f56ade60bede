package io.jobwatch.spi.storage;

import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Keeps everything that Jobwatch knows. Safe for use by several threads at once.
 *
 * <p>What a transaction has done is either all there or not at all, and once {@link #transaction}
 * has returned it survives the end of the process, however that comes (the in-memory storage aside,
 * which keeps nothing). Text is stored whole, or refused with an error that names the field: always
 * if it is no {@link StorableText}, and maybe if it is longer than the model allows.
 */
public interface Storage extends AutoCloseable {

  /**
   * Does some work in one transaction, and does it again from the start when another transaction
   * was in the way (a {@linkplain io.jobwatch.error.StorageException#conflict() conflict}), up to a
   * number of times; so the work must have no effect outside the storage. Nothing is kept of work
   * that throws, and its exception is handed on as it is.
   *
   * <p>The work must not start another transaction of the same storage. It may run in another
   * thread than the caller's, which waits for it. An interrupt of the caller disturbs neither, and
   * is there still when this returns.
   *
   * @param work what to do with the stores, which are valid during the call only
   * @param <T> what the work gives
   * @return what the work gave
   * @throws io.jobwatch.error.StorageException if the storage failed, or the conflict did not go
   *     away; nothing is kept then, unless a server's answer to the commit was lost, which the
   *     message says
   */
  <T> T transaction(Function<Stores, T> work);

  /**
   * Does some work that gives nothing in one transaction, like {@link #transaction}.
   *
   * @param work what to do with the stores
   * @throws io.jobwatch.error.StorageException if the storage failed; nothing is kept then
   * @implSpec calls {@link #transaction}
   */
  default void execute(Consumer<Stores> work) {
    boolean unused =
        transaction(
            stores -> {
              work.accept(stores);
              return true;
            });
  }

  /**
   * The clock by which nodes that share this storage agree on due times and leases. A storage on a
   * server gives the server's time, so that no node's wall clock matters.
   *
   * @return the clock; the system's unless the storage has a better one
   * @implSpec gives the system's clock
   */
  default Clock clock() {
    return Clock.systemUTC();
  }

  /**
   * Whether what this thread does now with {@link #transaction} would be a part of a transaction
   * that the host has open, which may still be rolled back.
   *
   * @return true if the host has one open that this storage joins
   * @implSpec gives false, for storages that join no transactions
   */
  default boolean inHostTransaction() {
    return false;
  }

  /** Lets go of files and connections. Closing again does nothing. */
  @Override
  void close();
}
