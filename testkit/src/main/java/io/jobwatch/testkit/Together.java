package io.jobwatch.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/** Does work in several threads that begin at the same moment. */
final class Together {

  private static final int THREADS = 8;
  private static final int PATIENCE_SECONDS = 60;

  private Together() {}

  /**
   * Does some work in each of eight threads.
   *
   * @param rounds how often each thread does it
   * @param work the work, given a number that is different each time, from 0
   * @return what it gave, in no particular order
   */
  static <T> List<T> run(int rounds, IntFunction<T> work) {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    CyclicBarrier start = new CyclicBarrier(THREADS);
    try {
      List<Future<List<T>>> parts = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        int first = thread * rounds;
        parts.add(
            threads.submit(
                () -> {
                  start.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                  List<T> results = new ArrayList<>();
                  for (int number = first; number < first + rounds; number++) {
                    results.add(work.apply(number));
                  }
                  return results;
                }));
      }
      List<T> all = new ArrayList<>();
      for (Future<List<T>> part : parts) {
        all.addAll(part.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
      }
      return all;
    } catch (ExecutionException e) {
      throw new AssertionError("Use from several threads at once: it failed.", e.getCause());
    } catch (TimeoutException e) {
      throw new AssertionError("Use from several threads at once: it hangs.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Use from several threads at once: interrupted.", e);
    } finally {
      threads.shutdownNow();
    }
  }
}
