package io.jobwatch.deliver;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How many deliveries are claimed ahead of the workers: as many as they lately got through in half
 * a second, so that fast ones do not wait for a claim each, and slow ones are not kept from other
 * nodes. Safe for use by several threads at once.
 */
final class Ahead {

  private static final int MOST = 512;
  private static final long SECOND = MILLISECONDS.toNanos(1_000);
  private static final long SPAN = MILLISECONDS.toNanos(500);

  private final int workers;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition ended = lock.newCondition();

  /** What is claimed and takes up room. */
  private int claimed;

  /** What is claimed and slow, and takes up none. */
  private int lent;

  private int wanted;

  /**
   * How few must be claimed before anybody who waits has to know; more would wake it for nothing.
   */
  private int awaited = -1;

  /** As {@link #awaited}, of all that is claimed. */
  private int awaitedOfAll = -1;

  private long endedSince;
  private long since = System.nanoTime();

  Ahead(int workers) {
    this.workers = workers;
    this.wanted = workers;
  }

  /**
   * Reserves room for a claim, waiting while there is none.
   *
   * @param gathering how long to wait for half of the room to be free
   * @return at least 1; 0 when interrupted
   */
  int reserve(Duration gathering) {
    lock.lock();
    try {
      while (claimed >= wanted) {
        tellAt(wanted - 1);
        ended.await();
      }
      long left = gathering.toNanos();
      while (left > 0 && claimed > wanted / 2) {
        tellAt(wanted / 2);
        left = ended.awaitNanos(left);
      }
      int room = Math.max(1, wanted - claimed);
      claimed += room;
      return room;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    } finally {
      lock.unlock();
    }
  }

  /** Gives back what was reserved and not needed. */
  void release(int unused) {
    lock.lock();
    try {
      claimed -= unused;
      signal();
    } finally {
      lock.unlock();
    }
  }

  /** Notes that a delivery is slow, so that one more may be claimed. */
  void lend() {
    lock.lock();
    try {
      claimed--;
      lent++;
      signal();
    } finally {
      lock.unlock();
    }
  }

  /** Notes that a delivery is done, and whether that had been slow. */
  void done(boolean slow) {
    lock.lock();
    try {
      if (slow) {
        lent--;
      } else {
        claimed--;
      }
      endedSince++;
      long now = System.nanoTime();
      if (endedSince >= workers || now - since > SPAN) {
        long pace = endedSince * SPAN / Math.max(1, now - since);
        wanted = (int) Math.max(workers, Math.min(MOST, pace));
        endedSince = 0;
        since = now;
        tellAt(wanted - 1);
      }
      signal();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until one more is done, a second at most; gives whether all were done already. */
  boolean allDone() {
    lock.lock();
    try {
      int all = claimed + lent;
      awaitAtMost(all - 1, SECOND);
      return all == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until all are done, so many nanoseconds at most; gives whether they are. */
  boolean awaitAllDone(long nanos) throws InterruptedException {
    lock.lock();
    try {
      awaitAtMost(0, nanos);
      return claimed + lent == 0;
    } finally {
      lock.unlock();
    }
  }

  private void awaitAtMost(int most, long nanos) throws InterruptedException {
    long left = nanos;
    while (left > 0 && claimed + lent > Math.max(0, most)) {
      awaitedOfAll = Math.max(awaitedOfAll, most);
      left = ended.awaitNanos(left);
    }
  }

  private void tellAt(int fewEnough) {
    awaited = Math.max(awaited, fewEnough);
  }

  private void signal() {
    if (claimed <= awaited || claimed + lent <= awaitedOfAll) {
      awaited = -1;
      awaitedOfAll = -1;
      ended.signalAll();
    }
  }
}
