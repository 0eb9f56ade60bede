package io.jobwatch;

import io.jobwatch.model.Source;
import io.jobwatch.model.SourceOutcome;
import io.jobwatch.spi.storage.Lease;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The fetches of one run, several at once, each under a lease of its own. */
final class SourceFetches {

  /** What a node that ended was fetching is fetched by another one so much later. */
  static final Duration LEASE = Duration.ofMinutes(2);

  /**
   * So long a slow source may keep a run from matching what others have found. No shorter, since
   * each matching is a message of its own.
   */
  static final Duration MATCH_EVERY = Duration.ofMinutes(5);

  private static final Duration RENEWAL = Duration.ofSeconds(30);

  /** How long a run that is interrupted waits for its fetches to give their leases back. */
  private static final Duration UNWINDING = Duration.ofSeconds(10);

  private final Engine engine;
  private final ExecutorService fetchers;
  private final String runId;
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
    this.runId = runId;
    this.meanwhile = meanwhile;
  }

  /**
   * Fetches all sources that are fetched at all, due or not, but for those whose board wants a
   * pause that is not over; gives the reports of all of them by id.
   */
  List<SourceReport> all() throws InterruptedException {
    List<Callable<List<SourceReport>>> fetches = new ArrayList<>();
    for (Source source : engine.storage().transaction(stores -> stores.sources().fetched())) {
      fetches.add(() -> List.of(fetch(source)));
    }
    return reports(fetches);
  }

  /**
   * Fetches those that are due now; gives their reports by id. What becomes due meanwhile is for
   * the next run: there may always be something, and what was found would never be matched.
   */
  List<SourceReport> due(int atOnce) throws InterruptedException {
    Instant asOf = engine.clock().instant();
    return reports(Collections.nCopies(atOnce, () -> fetchDue(asOf)));
  }

  /**
   * Claims one source when there is a thread to fetch it, so that its lease begins with that, and
   * fetches it as it is defined then.
   */
  private SourceReport fetch(Source source) {
    Lease lease = lease(engine.clock().instant());
    Instant paused =
        engine.storage().transaction(stores -> stores.sources().health(source.id())).pausedUntil();
    if (paused != null && paused.isAfter(lease.now())) {
      return SourceReport.without(
          source,
          SourceOutcome.RATE_LIMITED,
          "it was not asked, since it wants a pause until " + paused,
          Duration.ZERO);
    }
    List<Source> claimed =
        engine.storage().transaction(stores -> stores.sources().claim(lease, List.of(source.id())));
    return claimed.isEmpty()
        ? SourceReport.without(
            source, SourceOutcome.LEASED, "somebody else is fetching it", Duration.ZERO)
        : fetch(claimed.get(0), lease.token());
  }

  private List<SourceReport> fetchDue(Instant asOf) {
    List<SourceReport> reports = new ArrayList<>();
    List<Source> claimed;
    do {
      Lease lease = lease(asOf);
      claimed = engine.storage().transaction(stores -> stores.sources().claimDue(lease));
      claimed.forEach(source -> reports.add(fetch(source, lease.token())));
    } while (!claimed.isEmpty() && !engine.stopping() && !underway.givenUp());
    return reports;
  }

  private SourceReport fetch(Source source, String token) {
    LeaseKeeper.Kept kept = engine.leases().keep(RENEWAL, () -> renew(source.id(), token));
    SourceReport report;
    try {
      report = new SourcePass(engine).run(source, token);
    } finally {
      kept.close();
    }
    RunLog.fetched(runId, report);
    engine.listeners().tell(listener -> listener.sourceFetched(report));
    return report;
  }

  private boolean renew(String sourceId, String token) {
    Instant until = engine.clock().instant().plus(LEASE);
    return engine.storage().transaction(stores -> stores.sources().renew(sourceId, token, until));
  }

  private Lease lease(Instant asOf) {
    Instant until = engine.clock().instant().plus(LEASE);
    return new Lease(UUID.randomUUID().toString(), asOf, until, 1);
  }

  private List<SourceReport> reports(List<Callable<List<SourceReport>>> fetches)
      throws InterruptedException {
    List<Future<List<SourceReport>>> begun = new ArrayList<>();
    List<SourceReport> reports = new ArrayList<>();
    RuntimeException failure = null;
    nextMeanwhile = System.nanoTime() + engine.upkeep().matchEvery().toNanos();
    try {
      for (Callable<List<SourceReport>> fetch : fetches) {
        begun.add(fetchers.submit(() -> part(fetch)));
      }
      for (Future<List<SourceReport>> fetch : begun) {
        try {
          reports.addAll(result(fetch));
        } catch (RuntimeException e) {
          failure = failure == null ? e : failure;
        }
      }
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

  private List<SourceReport> part(Callable<List<SourceReport>> fetch) throws Exception {
    if (!underway.begin()) {
      return List.of();
    }
    RunLog.Scope scope = RunLog.within(runId);
    try {
      return fetch.call();
    } finally {
      scope.close();
      underway.end();
    }
  }

  private List<SourceReport> result(Future<List<SourceReport>> fetch) throws InterruptedException {
    try {
      while (true) {
        try {
          return fetch.get(Math.max(0, nextMeanwhile - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
          meanwhile.run();
          nextMeanwhile = System.nanoTime() + engine.upkeep().matchEvery().toNanos();
        }
      }
    } catch (ExecutionException e) {
      // A source's own troubles are in its report; what comes here is the storage's.
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException("Fetching sources: it ended with an error.", e.getCause());
    }
  }
}
