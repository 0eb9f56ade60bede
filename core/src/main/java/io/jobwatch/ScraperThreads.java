package io.jobwatch;

import io.jobwatch.internal.work.DaemonThreads;
import io.jobwatch.spi.scraper.FetchRequest;
import io.jobwatch.spi.scraper.FetchResult;
import io.jobwatch.spi.scraper.Scraper;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Has scrapers fetch in threads of their own and within a time, so that one that never returns
 * holds up nothing after that. Safe for use by several threads at once.
 */
final class ScraperThreads implements AutoCloseable {

  private final ExecutorService threads;
  private final Duration limit;

  /** The sources whose scraper has not come back. */
  private final Set<String> out = ConcurrentHashMap.newKeySet();

  /**
   * Threads that begin when they are needed.
   *
   * @param limit how long a scraper may take
   */
  ScraperThreads(DaemonThreads threads, Duration limit) {
    this.threads = Executors.newCachedThreadPool(threads.named("jobwatch-scraper"));
    this.limit = limit;
  }

  /**
   * Has a scraper fetch.
   *
   * @return what it gives, or a failure if that takes too long
   * @throws Throwable whatever the scraper throws
   */
  FetchResult fetch(Scraper scraper, FetchRequest request) throws Throwable {
    String source = request.source().id();
    if (!out.add(source)) {
      return new FetchResult.Failed(
          "an earlier fetch has not come back, though it was ended after " + limit);
    }
    FetchResult tooLong = new FetchResult.Failed("it took longer than " + limit + " and was ended");
    // Set by the first: the thread that begins, or this one when it waits no more.
    AtomicBoolean settled = new AtomicBoolean();
    FutureTask<FetchResult> fetch =
        new FutureTask<>(
            () -> {
              if (!settled.compareAndSet(false, true)) {
                return tooLong;
              }
              try {
                return scraper.fetch(request);
              } finally {
                out.remove(source);
              }
            });
    try {
      RunLog.alike(threads).execute(fetch);
      return fetch.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return tooLong;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof InterruptedException) {
        // The scraper's own, which is not that of the thread that waits here.
        throw new IllegalStateException(e.getCause());
      }
      throw e.getCause();
    } finally {
      fetch.cancel(true);
      if (settled.compareAndSet(false, true)) {
        out.remove(source);
      }
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
