package io.jobwatch;

import io.jobwatch.model.Source;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The fetches of one run over all sources, several at once. */
final class SourceFetches {

  /**
   * So long a slow source may keep a run from matching what others have found. No shorter, since
   * each matching is a message of its own.
   */
  static final Duration MATCH_EVERY = Duration.ofMinutes(5);

  /** How long a run that is interrupted waits for its fetches to give their leases back. */
  private static final Duration UNWINDING = Duration.ofSeconds(10);

  private final Engine engine;
  private final ExecutorService fetchers;
  private final SourceFetch fetch;
  private final Runnable meanwhile;
  private final Underway underway = new Underway();

  /** When that is done again. */
  private long nextMeanwhile;

  /**
   * The fetches of a run.
   *
   * @param meanwhile done now and then while sources are fetched, which may take long
   */
  SourceFetches(Engine engine, ExecutorService fetchers, String runId, Runnable meanwhile) {
    this.engine = engine;
    this.fetchers = fetchers;
    this.fetch = new SourceFetch(engine, runId);
    this.meanwhile = meanwhile;
  }

  /**
   * Fetches all sources that are fetched at all, due or not, but for those whose board wants a
   * pause that is not over; gives the reports of all of them by id.
   */
  List<SourceReport> all() throws InterruptedException {
    List<Source> sources = engine.storage().transaction(stores -> stores.sources().fetched());
    List<Future<Optional<SourceReport>>> begun = new ArrayList<>();
    List<SourceReport> reports = new ArrayList<>();
    RuntimeException failure = null;
    nextMeanwhile = System.nanoTime() + engine.upkeep().matchEvery().toNanos();
    try {
      for (Source source : sources) {
        begun.add(fetchers.submit(() -> part(source)));
      }
      for (Future<Optional<SourceReport>> fetch : begun) {
        try {
          result(fetch).ifPresent(reports::add);
        } catch (RuntimeException e) {
          failure = failure == null ? e : failure;
        }
      }
    } catch (RejectedExecutionException e) {
      CancellationException closed =
          new CancellationException(
              "Run: this Jobwatch was closed meanwhile. What was stored is kept.");
      closed.initCause(e);
      throw closed;
    } finally {
      // All have ended, unless this thread was interrupted or failed.
      underway.giveUp(UNWINDING);
    }
    if (failure != null) {
      throw failure;
    }
    reports.sort(Comparator.comparing(SourceReport::sourceId));
    return reports;
  }

  private Optional<SourceReport> part(Source source) {
    if (!underway.begin()) {
      return Optional.empty();
    }
    try {
      return Optional.of(fetch.source(source));
    } finally {
      underway.end();
    }
  }

  private Optional<SourceReport> result(Future<Optional<SourceReport>> begun)
      throws InterruptedException {
    try {
      while (true) {
        try {
          return begun.get(Math.max(0, nextMeanwhile - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
          meanwhile.run();
          nextMeanwhile = System.nanoTime() + engine.upkeep().matchEvery().toNanos();
        }
      }
    } catch (ExecutionException e) {
      throw failure(e);
    }
  }

  /**
   * What a fetch has ended with. A source's own troubles are in its report; what comes here is the
   * storage's.
   */
  static RuntimeException failure(ExecutionException e) {
    return e.getCause() instanceof RuntimeException failure
        ? failure
        : new IllegalStateException("Fetching sources: it ended with an error.", e.getCause());
  }
}
