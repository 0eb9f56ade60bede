package io.jobwatch.benchmarks.path;

import io.jobwatch.JobwatchListener;
import io.jobwatch.SourceReport;
import io.jobwatch.model.Notification;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Notes when the stages of a run end, as a listener is told. Safe for use by several threads. */
final class StageTimes implements JobwatchListener {

  private final AtomicLong fetched = new AtomicLong();
  private final AtomicLong notified = new AtomicLong();

  @Override
  public void sourceFetched(SourceReport report) {
    fetched.set(System.nanoTime());
  }

  @Override
  public void notified(Notification notification) {
    notified.set(System.nanoTime());
  }

  /** From a moment to the end of the last fetch. */
  Duration untilFetched(long start) {
    return Duration.ofNanos(fetched.get() - start);
  }

  /** From a moment to the last notification that was queued. */
  Duration untilNotified(long start) {
    return Duration.ofNanos(notified.get() - start);
  }
}
