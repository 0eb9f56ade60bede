package io.jobwatch.testkit.storage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Runs work in several threads that start at the same moment. */
final class Together {

  private static final Duration LONGEST = Duration.ofSeconds(60);

  private Together() {}

  /**
   * Runs work once in each thread and waits for all.
   *
   * @param threads how many threads
   * @param work gives the work of the thread with a number, from 0
   * @return what each thread gave, in their order
   */
  static <T> List<T> run(int threads, IntFunction<Callable<T>> work) throws Exception {
    CyclicBarrier start = new CyclicBarrier(threads);
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Future<T>> futures = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        Callable<T> one = work.apply(i);
        futures.add(
            executor.submit(
                () -> {
                  start.await(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
                  return one.call();
                }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS));
      }
      return results;
    } finally {
      executor.shutdownNow();
    }
  }
}
