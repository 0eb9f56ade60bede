package io.jobwatch;

import io.jobwatch.internal.work.DaemonThreads;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renews leases of work that takes longer than they last, so that they can be short: what a node
 * that died had under way is taken over soon. Safe for use by several threads at once.
 */
final class LeaseKeeper implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LeaseKeeper.class);

  private final Timer timer;

  LeaseKeeper(DaemonThreads threads) {
    this(new ThreadTimer(threads));
  }

  /** A keeper that a timer tells when to renew. */
  LeaseKeeper(Timer timer) {
    this.timer = timer;
  }

  /** Work whose lease is kept until this is closed. */
  interface Kept {

    /** Ends the renewing. */
    void close();
  }

  /** Does things again and again. */
  interface Timer extends AutoCloseable {

    /** Does something again and again, at first when that time is over. */
    Kept every(Duration time, Runnable task);

    @Override
    void close();
  }

  /**
   * Keeps a lease.
   *
   * @param every how often to renew it; a fraction of the time that it lasts
   * @param renew renews it; gives whether it was still held
   * @return what ends the renewing
   */
  Kept keep(Duration every, BooleanSupplier renew) {
    return timer.every(every, () -> renew(renew));
  }

  private static void renew(BooleanSupplier renew) {
    try {
      if (!renew.getAsBoolean()) {
        LOG.atWarn().addKeyValue("event", "lease_lost").log("lease_lost");
      }
    } catch (RuntimeException e) {
      // The next turn tries again; until then the lease may run out.
      LOG.atWarn().addKeyValue("event", "lease_not_renewed").setCause(e).log("lease_not_renewed");
    }
  }

  @Override
  public void close() {
    timer.close();
  }

  /** One thread for all leases. */
  private static final class ThreadTimer implements Timer {

    private final ScheduledExecutorService thread;

    ThreadTimer(DaemonThreads threads) {
      thread = Executors.newSingleThreadScheduledExecutor(threads.named("jobwatch-lease"));
    }

    @Override
    public Kept every(Duration time, Runnable task) {
      ScheduledFuture<?> turns =
          thread.scheduleAtFixedRate(task, time.toMillis(), time.toMillis(), TimeUnit.MILLISECONDS);
      return () -> turns.cancel(false);
    }

    @Override
    public void close() {
      thread.shutdownNow();
    }
  }
}
