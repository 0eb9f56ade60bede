package io.jobwatch.benchmarks.matching;

import io.jobwatch.benchmarks.engine.Stopwatch;
import io.jobwatch.benchmarks.workload.Workload;
import io.jobwatch.match.AlertIndex;
import io.jobwatch.model.JobPosting;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Threads that match postings round and round, and measure each call. */
final class Readers implements AutoCloseable {

  private static final int WARM_UP_SECONDS = 10;
  private static final int MEASURED_SECONDS = 5;

  private final AlertIndex index;
  private final List<JobPosting> postings;
  private final ExecutorService executor;
  private final List<Future<?>> working = new ArrayList<>();
  private Latencies taken = new Latencies();
  private volatile boolean closed;

  Readers(AlertIndex index, List<JobPosting> postings, int threads) {
    this.index = index;
    this.postings = postings;
    this.executor = Executors.newFixedThreadPool(threads);
    for (int i = 0; i < threads; i++) {
      int first = i * postings.size() / threads;
      working.add(executor.submit(() -> read(first)));
    }
  }

  void warmUp() {
    goOn(WARM_UP_SECONDS);
    take();
  }

  void measureWithoutChanges() {
    goOn(MEASURED_SECONDS);
  }

  /** What was measured since this was last called. */
  synchronized Latencies take() {
    Latencies measured = taken;
    taken = new Latencies();
    return measured;
  }

  private void read(int first) {
    for (int i = first; !closed; i = (i + 1) % postings.size()) {
      JobPosting posting = postings.get(i);
      Stopwatch watch = new Stopwatch();
      watch.start();
      index.match(posting, Workload.NOW, alert -> {});
      watch.stop();
      add(watch);
    }
  }

  private synchronized void add(Stopwatch watch) {
    taken.add(watch);
  }

  /** Lets the readers go on for a while; a reader that ends early has failed. */
  private void goOn(int seconds) {
    try {
      working.get(0).get(seconds, TimeUnit.SECONDS);
      throw new IllegalStateException("A reader ended.");
    } catch (TimeoutException e) {
      return; // as it should be
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("A reader failed.", e);
    }
  }

  @Override
  public void close() {
    closed = true;
    executor.shutdown();
  }
}
