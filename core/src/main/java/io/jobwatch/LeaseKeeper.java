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

  private final ScheduledExecutorService timer;

  LeaseKeeper(DaemonThreads threads) {
    timer = Executors.newSingleThreadScheduledExecutor(threads.named("jobwatch-lease"));
  }

  /** Work whose lease is kept until this is closed. */
  interface Kept {

    /** Ends the renewing. */
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
    ScheduledFuture<?> renewing =
        timer.scheduleAtFixedRate(
            () -> renew(renew), every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    return () -> renewing.cancel(false);
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
    timer.shutdownNow();
  }
}
