package io.jobwatch.deliver;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import io.jobwatch.error.StorageException;
import io.jobwatch.internal.work.SteadyWait;
import io.jobwatch.model.Destination;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.spi.storage.Stores;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores outcomes in a thread of its own, all that wait in one transaction, while workers go on. As
 * long as they cannot be stored they are kept, and nothing new may be begun. Safe for use by
 * several threads at once.
 */
final class Completions implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
  private static final int MOST_TOGETHER = 500;

  /** So many for each worker may wait in any case. */
  private static final int USUAL_EACH = 3;

  /** So many for each worker may wait as long as the oldest is young. */
  private static final int MOST_EACH = 12;

  private static final long YOUNG = MILLISECONDS.toNanos(20);

  /** How long closing waits for what is being stored. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** So many that fail one after the other are not at fault themselves. */
  private static final int FAILURES = 2;

  private record Pending(InHand inHand, Outcome outcome, long since) {}

  private final Storage storage;
  private final int workers;
  private final LongSupplier nanoTime;
  private final ThreadPoolExecutor thread;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<Pending> queue = new ArrayDeque<>();
  private int unstored;

  /** Since when the oldest outcome waits, by the same time, while any is being stored. */
  private long storingSince;

  private boolean storing;
  private boolean failing;
  private boolean closed;

  /**
   * Stores to a storage.
   *
   * @param workers how many there are; what they have sent is sent again if the process is killed
   *     before the outcome is stored, so only a few for each may wait
   * @param nanoTime tells how old an outcome is, as {@link System#nanoTime} does
   * @param threads makes the thread, which ends when it is idle
   */
  Completions(Storage storage, int workers, LongSupplier nanoTime, ThreadFactory threads) {
    this.storage = storage;
    this.workers = workers;
    this.nanoTime = nanoTime;
    thread = IdleThreads.of(1, threads);
  }

  /**
   * Waits until not too many outcomes wait.
   *
   * @return false if nothing may be begun, since outcomes cannot be stored at the moment
   */
  boolean awaitRoom() {
    lock.lock();
    try {
      while (full() && !failing && !closed) {
        changed.awaitUninterruptibly();
      }
      return !failing && !closed;
    } finally {
      lock.unlock();
    }
  }

  private boolean full() {
    boolean young = nanoTime.getAsLong() - storingSince < YOUNG;
    return unstored >= workers * (young ? MOST_EACH : USUAL_EACH);
  }

  /** Has an outcome stored: the attempt in any case, the new state if the lease is still held. */
  void store(InHand inHand, Outcome outcome) {
    lock.lock();
    try {
      queue.add(new Pending(inHand, outcome, nanoTime.getAsLong()));
      unstored++;
      if (failing) {
        inHand.release();
      } else {
        start();
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Tries again to store what could not be stored.
   *
   * @return whether outcomes can be stored now
   */
  boolean retry() {
    lock.lock();
    try {
      if (failing) {
        start();
        while (storing && !closed) {
          changed.awaitUninterruptibly();
        }
      }
      return !failing;
    } finally {
      lock.unlock();
    }
  }

  /** Whether outcomes cannot be stored at the moment. */
  boolean failing() {
    lock.lock();
    try {
      return failing;
    } finally {
      lock.unlock();
    }
  }

  /** The destination of the single outcome that waits, which may be at fault itself, if it is. */
  Optional<Destination> single() {
    lock.lock();
    try {
      return queue.stream()
          .filter(pending -> unstored == 1)
          .map(pending -> pending.inHand().prepared().delivery().destination())
          .findFirst();
    } finally {
      lock.unlock();
    }
  }

  private void start() {
    if (!storing) {
      storing = true;
      storingSince = queue.element().since();
      thread.execute(this::storeQueued);
    }
  }

  private void storeQueued() {
    boolean works = true;
    for (List<Pending> batch = next(works); !batch.isEmpty(); batch = next(works)) {
      works = storeAll(batch);
    }
  }

  /** What to store next; nothing when all is stored or cannot be, and this has ended. */
  private List<Pending> next(boolean works) {
    List<Pending> batch = new ArrayList<>();
    lock.lock();
    try {
      failing = !works || (failing && unstored > 0);
      while (works && !queue.isEmpty() && batch.size() < MOST_TOGETHER) {
        batch.add(queue.remove());
      }
      storing = !batch.isEmpty();
      storingSince = storing ? batch.get(0).since() : storingSince;
      changed.signalAll();
      if (failing) {
        queue.forEach(pending -> pending.inHand().release());
      }
    } finally {
      lock.unlock();
    }
    return batch;
  }

  /** Gives whether outcomes can be stored; if not, these are in the queue again. */
  private boolean storeAll(List<Pending> batch) {
    try {
      storeTogether(batch);
      return true;
    } catch (RuntimeException | Error e) {
      // One outcome that cannot be stored must not take the others with it.
      return storeEach(batch);
    }
  }

  private boolean storeEach(List<Pending> batch) {
    List<Pending> refused = new ArrayList<>();
    StorageException refusal = null;
    boolean works = false;
    for (Pending pending : batch) {
      if (!works && refused.size() >= FAILURES) {
        refused.add(pending);
        continue;
      }
      try {
        storeTogether(List.of(pending));
        works = true;
      } catch (StorageException e) {
        refused.add(pending);
        refusal = e;
      } catch (RuntimeException | Error e) {
        end(pending, e);
      }
    }
    if (refusal == null) {
      return true;
    }
    if (works) {
      for (Pending pending : refused) {
        end(pending, refusal);
      }
    } else {
      keep(refused, refusal);
    }
    return works;
  }

  private void storeTogether(List<Pending> batch) {
    List<Outcome> outcomes = batch.stream().map(Pending::outcome).toList();
    Set<String> held = storage.transaction(stores -> store(stores, outcomes));
    count(batch.size());
    for (Pending pending : batch) {
      Outcome outcome = pending.outcome();
      pending.inHand().stored(outcome, held.contains(outcome.before().id()));
    }
  }

  /** Stores them as a part of a transaction; gives the ids of those whose lease was held. */
  static Set<String> store(Stores stores, List<Outcome> outcomes) {
    Set<String> held = stores.deliveries().finish(outcomes.stream().map(Outcome::ended).toList());
    for (Outcome outcome : outcomes) {
      if (outcome.gone() != null) {
        stores.subscribers().disable(outcome.gone());
      }
    }
    Untold.note(
        stores, outcomes.stream().filter(outcome -> held.contains(outcome.before().id())).toList());
    return held;
  }

  private void end(Pending pending, Throwable why) {
    count(1);
    pending.inHand().broken(why);
  }

  private void keep(List<Pending> refused, StorageException why) {
    LOG.atError()
        .addKeyValue("event", "outcomes_refused")
        .addKeyValue("count", refused.size())
        .setCause(why)
        .log("outcomes_refused");
    lock.lock();
    try {
      refused.addAll(queue);
      queue.clear();
      queue.addAll(refused);
    } finally {
      lock.unlock();
    }
  }

  /** Notes that outcomes wait no more. */
  private void count(int ended) {
    lock.lock();
    try {
      unstored -= ended;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Stores what waits, once if it cannot be, and ends. */
  @Override
  public void close() {
    lock.lock();
    try {
      if (!closed && !queue.isEmpty()) {
        // The storage may work again, and nobody else would try before what was sent is sent again.
        start();
      }
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    thread.shutdown();
    boolean unused =
        SteadyWait.atMost(PATIENCE, nanos -> thread.awaitTermination(nanos, NANOSECONDS));
  }
}
