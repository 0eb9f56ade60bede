package io.jobwatch.channels.email;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Does things when a time is over. Time-outs of a socket bound one read each, so a server that
 * drips its answers, or stops reading in the middle of a mail, would hold a thread without end
 * (decision D61).
 */
final class Deadlines implements AutoCloseable {

  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(1, Deadlines::thread);

  Deadlines() {
    timer.setRemoveOnCancelPolicy(true);
  }

  /** Does the task after the time, unless it is cancelled before. */
  Future<?> after(Duration time, Runnable task) {
    return timer.schedule(task, time.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Ends once the tasks that wait are done or cancelled. */
  @Override
  public void close() {
    timer.shutdown();
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "jobwatch-email-deadlines");
    thread.setDaemon(true);
    return thread;
  }
}
