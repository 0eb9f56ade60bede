package io.jobwatch;

import io.jobwatch.internal.work.DaemonThreads;
import io.jobwatch.spi.scraper.FetchRequest;
import io.jobwatch.spi.scraper.FetchResult;
import io.jobwatch.spi.scraper.Scraper;
import java.time.Duration;
import java.util.Map;
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

  /** How long a scraper may take to come back once it was interrupted, if its limit is no less. */
  private static final Duration MOMENT = Duration.ofSeconds(5);

  private final ExecutorService threads;
  private final Duration limit;
  private final Duration moment;

  /** What has not come back, by the id of its source. */
  private final Map<String, ScraperCall> out = new ConcurrentHashMap<>();

  /**
   * Threads that begin when they are needed.
   *
   * @param limit how long a scraper may take
   */
  ScraperThreads(DaemonThreads threads, Duration limit) {
    this(threads, limit, limit.compareTo(MOMENT) < 0 ? limit : MOMENT);
  }

  /**
   * Threads that begin when they are needed.
   *
   * @param limit how long a scraper may take
   * @param moment how long the next fetch waits for one that was ended to come back
   */
  ScraperThreads(DaemonThreads threads, Duration limit, Duration moment) {
    this.threads = Executors.newCachedThreadPool(threads.named("jobwatch-scraper"));
    this.limit = limit;
    this.moment = moment;
  }

  /**
   * Has a scraper fetch, once that of an earlier fetch which was ended a moment ago is back.
   *
   * @return what it gives, or a failure if that takes too long or the earlier one is not back
   * @throws Throwable whatever the scraper throws
   */
  FetchResult fetch(Scraper scraper, FetchRequest request) throws Throwable {
    String source = request.source().id();
    ScraperCall call = new ScraperCall();
    ScraperCall earlier;
    while ((earlier = out.putIfAbsent(source, call)) != null) {
      if (!earlier.awaitBack(moment)) {
        return new FetchResult.Failed(earlier.obstacle());
      }
    }
    return fetch(scraper, request, call);
  }

  private FetchResult fetch(Scraper scraper, FetchRequest request, ScraperCall call)
      throws Throwable {
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
                back(request, call);
              }
            });
    try {
      RunLog.alike(threads).execute(fetch);
      return fetch.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      call.ended("ended after " + limit);
      return tooLong;
    } catch (InterruptedException e) {
      call.ended("interrupted with its run");
      throw e;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof InterruptedException) {
        // The scraper's own, which is not that of the thread that waits here.
        throw new IllegalStateException(e.getCause());
      }
      throw e.getCause();
    } finally {
      fetch.cancel(true);
      if (settled.compareAndSet(false, true)) {
        back(request, call);
      }
    }
  }

  private void back(FetchRequest request, ScraperCall call) {
    boolean unused = out.remove(request.source().id(), call);
    call.back();
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
