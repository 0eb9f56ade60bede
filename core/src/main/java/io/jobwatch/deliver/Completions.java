package io.jobwatch.deliver;

import io.jobwatch.spi.storage.LeasedDelivery;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.spi.storage.Stores;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores outcomes, those of several workers in one transaction: while one thread stores, the others
 * queue up, and the next one stores for all of them. Safe for use by several threads at once.
 */
final class Completions {

  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
  private static final int MOST = 500;
  private static final long GATHERING = TimeUnit.MILLISECONDS.toNanos(2);

  private static final class Pending {

    private final Outcome outcome;
    private boolean done;
    private boolean held;
    private @Nullable RuntimeException failure;

    Pending(Outcome outcome) {
      this.outcome = outcome;
    }
  }

  private final Storage storage;
  private final ReentrantLock storing = new ReentrantLock();
  private int lastBatch = 1;
  private final Queue<Pending> queue = new ArrayDeque<>();

  Completions(Storage storage) {
    this.storage = storage;
  }

  /**
   * Stores an outcome: the attempt in any case, the new state if the lease is still held.
   *
   * @return whether it was
   * @throws io.jobwatch.error.StorageException if the storage failed
   */
  boolean store(Outcome outcome) {
    Pending pending = new Pending(outcome);
    synchronized (queue) {
      queue.add(pending);
      queue.notifyAll();
    }
    storing.lock();
    try {
      while (!pending.done) {
        storeNext();
      }
    } finally {
      storing.unlock();
    }
    if (pending.failure != null) {
      throw pending.failure;
    }
    return pending.held;
  }

  private void storeNext() {
    List<Pending> batch = new ArrayList<>();
    synchronized (queue) {
      gather();
      while (!queue.isEmpty() && batch.size() < MOST) {
        batch.add(queue.remove());
      }
    }
    lastBatch = batch.size();
    try {
      store(batch);
    } catch (RuntimeException e) {
      // One outcome that cannot be stored must not take the others with it.
      batch.forEach(this::storeAlone);
    }
    batch.forEach(pending -> pending.done = true);
  }

  /**
   * Waits for as many as there were the last time: the workers of those come back together, and who
   * is first would else store alone and have the others wait for that.
   */
  private void gather() {
    long end = System.nanoTime() + GATHERING;
    try {
      for (long left = GATHERING; left > 0 && queue.size() < lastBatch; ) {
        TimeUnit.NANOSECONDS.timedWait(queue, left);
        left = end - System.nanoTime();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void storeAlone(Pending pending) {
    try {
      store(List.of(pending));
    } catch (RuntimeException e) {
      pending.failure = e;
    }
  }

  private void store(List<Pending> batch) {
    List<Outcome> outcomes = batch.stream().map(pending -> pending.outcome).toList();
    Set<String> held = storage.transaction(stores -> store(stores, outcomes));
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
    stores
        .deliveries()
        .record(outcomes.stream().flatMap(one -> Stream.ofNullable(one.attempt())).toList());
    Set<String> held =
        new HashSet<>(
            stores
                .deliveries()
                .finish(
                    outcomes.stream()
                        .map(one -> new LeasedDelivery(one.after(), one.token()))
                        .toList()));
    for (Outcome outcome : outcomes) {
      if (outcome.gone() != null) {
        stores.subscribers().disable(outcome.gone());
      }
    }
    return held;
  }
}
