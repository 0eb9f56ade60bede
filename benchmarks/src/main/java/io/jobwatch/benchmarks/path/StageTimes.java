package io.jobwatch.benchmarks.path;

import io.jobwatch.JobwatchListener;
import io.jobwatch.SourceReport;
import io.jobwatch.model.Notification;

/** Notes when the stages of a run end, as a listener is told. Safe for use by several threads. */
final class StageTimes implements JobwatchListener {

  private volatile Moment fetched = Moment.now();
  private volatile Moment notified = Moment.now();

  @Override
  public void sourceFetched(SourceReport report) {
    fetched = Moment.now();
  }

  @Override
  public void notified(Notification notification) {
    notified = Moment.now();
  }

  /** The end of the last fetch. */
  Moment fetched() {
    return fetched;
  }

  /** The last notification that was queued. */
  Moment notified() {
    return notified;
  }
}
