package io.jobwatch.benchmarks.engine;

import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What matching took.
 *
 * @param postings how many postings were matched
 * @param nanos how long the thread that took longest was matching, in nanoseconds
 * @param cpuNanos the processor's time that the threads had for it, in nanoseconds
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
    return run(engine, threads, batch, 0, postings, budget);
  }

  /** Matches the postings from one on until another one. */
  static Pass run(Engine engine, int threads, int batch, int first, int postings, Duration budget) {
    MatchSet found = new MatchSet(postings);
    AtomicInteger next = new AtomicInteger(first);
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      long end = System.nanoTime() + budget.toNanos();
      Callable<Stopwatch> work =
          () -> {
            Stopwatch watch = new Stopwatch();
            Matches matches = new Matches();
            while (System.nanoTime() - end < 0) {
              int from = next.getAndAdd(batch);
              if (from >= postings) {
                break;
              }
              watch.start();
              engine.match(from, Math.min(from + batch, postings), matches);
              watch.stop();
              matches.moveTo(found);
            }
            return watch;
          };
      long nanos = 0;
      long cpuNanos = 0;
      for (Future<Stopwatch> worker : executor.invokeAll(Collections.nCopies(threads, work))) {
        nanos = Math.max(nanos, worker.get().nanos());
        cpuNanos += worker.get().cpuNanos();
      }
      return new Pass(Math.min(next.get(), postings) - first, nanos, cpuNanos, found);
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("The engine '" + engine.name() + "' failed.", e);
    } finally {
      executor.shutdownNow();
    }
  }

  /**
   * The time for one posting.
   *
   * @return nanoseconds divided by the postings
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
