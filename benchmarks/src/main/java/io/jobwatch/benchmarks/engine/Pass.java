package io.jobwatch.benchmarks.engine;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * What matching took.
 *
 * @param postings how many postings were matched: the first ones of the workload
 * @param nanos how long it took altogether, in nanoseconds
 * @param cpuNanos the processor's time that the threads had, in nanoseconds
 * @param matches what was found
 */
public record Pass(int postings, long nanos, long cpuNanos, MatchSet matches) {

  /**
   * Matches postings until all are done or the time is used up.
   *
   * @param engine what matches
   * @param threads how many threads take batches from the workload
   * @param batch how many postings a thread takes at once
   * @param postings how many postings there are
   * @param budget the time after which no further batch is begun
   * @return what it took
   */
  public static Pass run(Engine engine, int threads, int batch, int postings, Duration budget) {
    MatchSet found = new MatchSet(postings);
    AtomicInteger next = new AtomicInteger();
    LongAdder cpu = new LongAdder();
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      long start = System.nanoTime();
      Runnable work =
          () -> {
            while (System.nanoTime() - start < budget.toNanos()) {
              int from = next.getAndAdd(batch);
              if (from >= postings) {
                break;
              }
              engine.match(from, Math.min(from + batch, postings), found);
            }
            cpu.add(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
          };
      List<Future<?>> workers = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        workers.add(executor.submit(work));
      }
      for (Future<?> worker : workers) {
        worker.get();
      }
      long nanos = System.nanoTime() - start;
      return new Pass(Math.min(next.get(), postings), nanos, cpu.sum(), found);
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("The engine '" + engine.name() + "' failed.", e);
    } finally {
      executor.shutdownNow();
    }
  }

  /**
   * The time for one posting.
   *
   * @return nanoseconds from start to end, divided by the postings
   */
  public double nanosPerPosting() {
    return (double) nanos / postings;
  }

  /**
   * The processor's time for one posting, which other work on the machine changes less.
   *
   * @return nanoseconds of all threads, divided by the postings
   */
  public double cpuNanosPerPosting() {
    return (double) cpuNanos / postings;
  }

  /**
   * How much was found.
   *
   * @return the number of matches
   */
  public long found() {
    return matches.count(postings);
  }
}
