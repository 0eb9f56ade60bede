package io.jobwatch.error;

import org.jspecify.annotations.Nullable;

/** The storage could not do what it was asked; nothing of the transaction is kept. */
public final class StorageException extends JobwatchException {

  private static final long serialVersionUID = 1L;

  private final boolean conflict;

  /**
   * An error of the storage.
   *
   * @param message what was tried, why it failed and what to do
   * @param conflict whether another transaction was in the way, so that trying again may work
   * @param cause what caused it, or {@code null}
   */
  public StorageException(String message, boolean conflict, @Nullable Throwable cause) {
    super(message, cause);
    this.conflict = conflict;
  }

  /**
   * Whether another transaction was in the way, so that the same work may succeed when tried again.
   *
   * @return true for deadlocks, lock time-outs and unique keys taken in between
   */
  public boolean conflict() {
    return conflict;
  }
}
