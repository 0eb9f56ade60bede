package io.jobwatch.testkit.internal;

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
public final class Together {

  private static final int PATIENCE_SECONDS = 60;

  private Together() {}

  /**
   * Does some work in each of several threads.
   *
   * @param threads how many threads
   * @param rounds how often each thread does it
   * @param work the work, given a number that is different each time, from 0
   * @param <T> what it gives
   * @return what it gave, by number
   */
  public static <T> List<T> run(int threads, int rounds, IntFunction<T> work) {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    CyclicBarrier start = new CyclicBarrier(threads);
    try {
      List<Future<List<T>>> parts = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        int first = thread * rounds;
        parts.add(
            executor.submit(
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
      executor.shutdownNow();
    }
  }
}
