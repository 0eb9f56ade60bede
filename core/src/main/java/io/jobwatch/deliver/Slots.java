package io.jobwatch.deliver;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;

/**
 * The threads that try deliveries: as many as there are workers, and one more for each send that
 * has lent its slot to others, until the thread of that send is through. Threads end when they are
 * idle. Safe for use by several threads at once.
 */
final class Slots {

  /**
   * How many slots may be lent for each worker: a thread that waits costs little, but each has a
   * message under way, which is sent again if the process is killed.
   */
  static final int LENT_EACH = 8;

  private final int workers;
  private final ThreadPoolExecutor threads;
  private int lent;

  Slots(int workers, ThreadFactory factory) {
    this.workers = workers;
    threads = IdleThreads.of(workers, factory);
  }

  void execute(Runnable work) {
    threads.execute(work);
  }

  /** Lends the slot of a slow send, unless too many are lent; gives whether it did. */
  synchronized boolean lend() {
    if (lent >= workers * LENT_EACH) {
      return false;
    }
    giveUp();
    return true;
  }

  /** Lends the slot of a send that is over, whatever its thread still does. */
  synchronized void giveUp() {
    lent++;
    threads.setMaximumPoolSize(workers + lent);
    threads.setCorePoolSize(workers + lent);
  }

  /** The thread of a send that had lent its slot is through: there is one thread less again. */
  synchronized void through() {
    lent--;
    threads.setCorePoolSize(workers + lent);
    threads.setMaximumPoolSize(workers + lent);
  }

  /** How many there are at most. */
  int threads() {
    return threads.getMaximumPoolSize();
  }

  /** Takes nothing more; what it has goes on. */
  void shutdown() {
    threads.shutdown();
  }
}
