package io.jobwatch.deliver;

import io.jobwatch.spi.storage.Storage;
import io.jobwatch.spi.storage.Stores;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores outcomes, those of several workers in one transaction: while one thread stores, the others
 * queue up, and one of them stores next for all that wait. Safe for use by several threads at once.
 */
final class Completions {

  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
  private static final int MOST = 500;
  private static final long GATHERING = TimeUnit.MILLISECONDS.toNanos(2);

  private static final class Pending {

    private final Outcome outcome;
    private boolean done;
    private boolean held;
    private @Nullable Throwable failure;

    Pending(Outcome outcome) {
      this.outcome = outcome;
    }
  }

  private final Storage storage;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrived = lock.newCondition();
  private final Condition stored = lock.newCondition();
  private final Queue<Pending> queue = new ArrayDeque<>();
  private boolean storing;
  private int expected = 1;
  private volatile boolean failing;

  Completions(Storage storage) {
    this.storage = storage;
  }

  /** Whether the last outcome could not be stored, so that nothing more should be sent for now. */
  boolean failing() {
    return failing;
  }

  /**
   * Stores an outcome: the attempt in any case, the new state if the lease is still held.
   *
   * @return whether it was
   * @throws io.jobwatch.error.StorageException if the storage failed
   */
  boolean store(Outcome outcome) {
    Pending pending = new Pending(outcome);
    lock.lock();
    try {
      queue.add(pending);
      if (queue.size() >= expected) {
        arrived.signal();
      }
      while (!pending.done) {
        if (storing) {
          stored.awaitUninterruptibly();
        } else {
          storeNext();
        }
      }
    } finally {
      lock.unlock();
    }
    if (pending.failure instanceof Error error) {
      throw error;
    }
    if (pending.failure instanceof RuntimeException failure) {
      throw failure;
    }
    return pending.held;
  }

  /** Stores what waits; the lock is held before and after, but not meanwhile. */
  private void storeNext() {
    storing = true;
    gather();
    List<Pending> batch = new ArrayList<>();
    while (!queue.isEmpty() && batch.size() < MOST) {
      batch.add(queue.remove());
    }
    lock.unlock();
    try {
      storeAll(batch);
    } finally {
      lock.lock();
      storing = false;
      batch.forEach(pending -> pending.done = true);
      expected = batch.size() + queue.size();
      stored.signalAll();
    }
  }

  /**
   * Waits for as many as there lately were: the workers of one transaction come back together, and
   * who is first would else store alone and have the others wait for that.
   */
  private void gather() {
    try {
      for (long left = GATHERING; left > 0 && queue.size() < expected; ) {
        left = arrived.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void storeAll(List<Pending> batch) {
    try {
      store(batch);
    } catch (RuntimeException | Error e) {
      // One outcome that cannot be stored must not take the others with it.
      batch.forEach(this::storeAlone);
    }
  }

  private void storeAlone(Pending pending) {
    try {
      store(List.of(pending));
    } catch (RuntimeException | Error e) {
      failing = true;
      pending.failure = e;
    }
  }

  private void store(List<Pending> batch) {
    List<Outcome> outcomes = batch.stream().map(pending -> pending.outcome).toList();
    Set<String> held = storage.transaction(stores -> store(stores, outcomes));
    failing = false;
    for (Pending pending : batch) {
      pending.held = held.contains(pending.outcome.before().id());
      if (!pending.held) {
        LOG.atWarn()
            .addKeyValue("event", "lease_lost")
            .addKeyValue("delivery", pending.outcome.before().id())
            .log("lease_lost");
      }
    }
  }

  private static Set<String> store(Stores stores, List<Outcome> outcomes) {
    Set<String> held = stores.deliveries().finish(outcomes.stream().map(Outcome::ended).toList());
    for (Outcome outcome : outcomes) {
      if (outcome.gone() != null) {
        stores.subscribers().disable(outcome.gone());
      }
    }
    return held;
  }
}
