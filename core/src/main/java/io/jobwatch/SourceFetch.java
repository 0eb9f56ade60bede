package io.jobwatch;

import io.jobwatch.model.Source;
import io.jobwatch.model.SourceOutcome;
import io.jobwatch.spi.storage.Lease;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Fetches sources for a run, each under a lease of its own, which begins when a thread has come to
 * it. Safe for use by several threads at once.
 */
final class SourceFetch {

  /** What a node that ended was fetching is fetched by another one so much later. */
  static final Duration LEASE = Duration.ofMinutes(2);

  private static final Duration RENEWAL = Duration.ofSeconds(30);

  private final Engine engine;
  private final String runId;

  SourceFetch(Engine engine, String runId) {
    this.engine = engine;
    this.runId = runId;
  }

  /**
   * Fetches a source as it is defined now, unless its board wants a pause that is not over or
   * somebody else is at it.
   */
  SourceReport source(Source source) {
    RunLog.Scope scope = RunLog.within(runId);
    try {
      return claimed(source);
    } finally {
      scope.close();
    }
  }

  /** Fetches one of those that are due at a moment; gives its report, or nothing if none is. */
  Optional<SourceReport> due(Instant asOf) {
    RunLog.Scope scope = RunLog.within(runId);
    try {
      Lease lease = lease(asOf);
      return engine.storage().transaction(stores -> stores.sources().claimDue(lease)).stream()
          .findFirst()
          .map(source -> fetch(source, lease.token()));
    } finally {
      scope.close();
    }
  }

  private SourceReport claimed(Source source) {
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
}
