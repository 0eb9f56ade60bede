package io.jobwatch.internal.memory;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What one transaction has changed, and how to take it back. Belongs to the thread that made it.
 */
final class Transaction implements AutoCloseable {

  private final Thread owner = Thread.currentThread();
  private final Deque<Runnable> undo = new ArrayDeque<>();
  private boolean open = true;

  void requireOpen() {
    if (Thread.currentThread() != owner || !open) {
      throw new IllegalStateException(
          "Store of a transaction '"
              + owner.getName()
              + "': used after it or in another thread. Begin a transaction for it.");
    }
  }

  /** Notes how to take back what is about to be changed. */
  void onRollback(Runnable step) {
    undo.push(step);
  }

  void commit() {
    undo.clear();
  }

  /** Ends the transaction, and takes back what was not committed, the latest change first. */
  @Override
  public void close() {
    open = false;
    undo.forEach(Runnable::run);
  }
}
