package io.jobwatch.benchmarks.workload;

import io.jobwatch.model.Alert;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The first alerts of a workload, made one by one, with the time that making them takes. */
public final class AlertFeed {

  private final Workload workload;
  private final int count;
  private long nanos;

  /**
   * The first alerts of a workload.
   *
   * @param workload the workload
   * @param count how many alerts
   */
  public AlertFeed(Workload workload, int count) {
    this.workload = workload;
    this.count = count;
  }

  /**
   * Makes the alerts, each when it is taken.
   *
   * @return the alerts
   */
  public Stream<Alert> stream() {
    return IntStream.range(0, count).mapToObj(this::make);
  }

  /**
   * How many there are.
   *
   * @return their number
   */
  public int count() {
    return count;
  }

  /**
   * How long making alerts took, which is no part of building an engine.
   *
   * @return nanoseconds so far
   */
  public long nanos() {
    return nanos;
  }

  private Alert make(int number) {
    long start = System.nanoTime();
    Alert alert = workload.alert(number);
    nanos += System.nanoTime() - start;
    return alert;
  }
}
