package io.jobwatch;

import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.Match;
import io.jobwatch.model.MatchOutcome;
import io.jobwatch.model.Notification;
import io.jobwatch.model.Source;
import io.jobwatch.model.SourceOutcome;
import io.jobwatch.notify.NotifyResult;
import io.jobwatch.spi.storage.Lease;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One pass: fetch and ingest, match and notify, deliver. */
final class Run {

  private static final AtomicInteger NONE = new AtomicInteger();
  private static final Duration SOURCE_LEASE = Duration.ofMinutes(5);
  private static final Duration SOURCE_RENEWAL = Duration.ofMinutes(1);

  private final Engine engine;
  private final ExecutorService fetchers;
  private final Duration patience;
  private final String runId = UUID.randomUUID().toString();

  /**
   * A run.
   *
   * @param fetchers fetch several sources at once
   * @param patience how long to wait for deliveries that have to be tried again
   */
  Run(Engine engine, ExecutorService fetchers, Duration patience) {
    this.engine = engine;
    this.fetchers = fetchers;
    this.patience = patience;
  }

  /** Runs over all enabled sources, due or not, and delivers. */
  RunReport overAll() throws InterruptedException {
    List<Callable<List<SourceReport>>> fetches = new ArrayList<>();
    for (Source source : engine.storage().transaction(stores -> stores.sources().all())) {
      if (source.enabled()) {
        fetches.add(() -> List.of(fetch(source)));
      }
    }
    return run(fetches, true);
  }

  /** Runs over the sources that are due; what is queued is left to the loop of deliveries. */
  RunReport overDue(int fetchersAtOnce) throws InterruptedException {
    return run(Collections.nCopies(fetchersAtOnce, this::fetchDue), false);
  }

  /**
   * Queues due digests and delivers, without a look at the sources; gives the ends by their kind.
   */
  Map<DeliveryState, Integer> deliveries() {
    new DueDigests(engine).queue();
    Map<DeliveryState, Integer> ends = new EnumMap<>(DeliveryState.class);
    deliver().forEach((state, count) -> ends.put(state, count.get()));
    return ends;
  }

  /** Claims one source when there is a thread to fetch it, so that its lease begins with that. */
  private SourceReport fetch(Source source) {
    Lease lease = lease();
    boolean claimed =
        !engine
            .storage()
            .transaction(stores -> stores.sources().claim(lease, List.of(source.id())))
            .isEmpty();
    return claimed
        ? fetch(source, lease.token())
        : SourceReport.without(
            source.id(), SourceOutcome.LEASED, "somebody else is fetching it", Duration.ZERO);
  }

  private List<SourceReport> fetchDue() {
    List<SourceReport> reports = new ArrayList<>();
    List<Source> claimed;
    do {
      Lease lease = lease();
      claimed = engine.storage().transaction(stores -> stores.sources().claimDue(lease));
      claimed.forEach(source -> reports.add(fetch(source, lease.token())));
    } while (!claimed.isEmpty());
    return reports;
  }

  private SourceReport fetch(Source source, String token) {
    LeaseKeeper.Kept kept = engine.leases().keep(SOURCE_RENEWAL, () -> renew(source.id(), token));
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
    Instant until = engine.clock().instant().plus(SOURCE_LEASE);
    return engine.storage().transaction(stores -> stores.sources().renew(sourceId, token, until));
  }

  private Lease lease() {
    Instant now = engine.clock().instant();
    return new Lease(UUID.randomUUID().toString(), now, now.plus(SOURCE_LEASE), 1);
  }

  private RunReport run(List<Callable<List<SourceReport>>> fetches, boolean delivering)
      throws InterruptedException {
    Instant started = engine.clock().instant();
    RunLog.started(runId);
    List<SourceReport> reports = reports(fetches);
    Matching matching = match();
    List<Notification> digests = delivering ? new DueDigests(engine).queue() : List.of();
    Map<DeliveryState, AtomicInteger> ends = delivering ? deliver() : Map.of();
    if (matching.failure() != null) {
      throw matching.failure();
    }
    RunReport report = report(started, reports, matching, digests.size(), ends);
    RunLog.finished(report);
    engine.listeners().tell(listener -> listener.runFinished(report));
    return report;
  }

  /** What matching came to; a failure is kept back until what is queued was delivered. */
  private record Matching(
      List<NotifyResult> results, int unmatched, @Nullable RuntimeException failure) {}

  private Matching match() {
    try {
      MatchPass pass = new MatchPass(engine, fetchers);
      List<NotifyResult> results = pass.run();
      results.forEach(this::tell);
      return new Matching(results, pass.unmatched(), null);
    } catch (RuntimeException e) {
      return new Matching(List.of(), 0, e);
    }
  }

  private RunReport report(
      Instant started,
      List<SourceReport> reports,
      Matching matching,
      int digests,
      Map<DeliveryState, AtomicInteger> ends) {
    List<NotifyResult> results = matching.results();
    return new RunReport(
        runId,
        started,
        engine.clock().instant(),
        reports,
        results.stream().mapToInt(result -> result.matches().size()).sum(),
        count(results, MatchOutcome.BELOW_THRESHOLD),
        count(results, MatchOutcome.HELD),
        suppressed(results),
        matching.unmatched(),
        results.stream().mapToInt(result -> result.notifications().size()).sum() + digests,
        ends.getOrDefault(DeliveryState.DELIVERED, NONE).get(),
        ends.getOrDefault(DeliveryState.FAILED, NONE).get(),
        waiting());
  }

  private List<SourceReport> reports(List<Callable<List<SourceReport>>> fetches)
      throws InterruptedException {
    List<SourceReport> reports = new ArrayList<>();
    List<Callable<List<SourceReport>>> named =
        fetches.stream().map(fetch -> RunLog.within(runId, fetch)).toList();
    for (Future<List<SourceReport>> fetch : fetchers.invokeAll(named)) {
      reports.addAll(result(fetch));
    }
    reports.sort(Comparator.comparing(SourceReport::sourceId));
    return reports;
  }

  private static List<SourceReport> result(Future<List<SourceReport>> fetch)
      throws InterruptedException {
    try {
      return fetch.get();
    } catch (ExecutionException e) {
      // A source's own troubles are in its report; what comes here is the storage's.
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException("Fetching sources: it ended with an error.", e.getCause());
    }
  }

  private void tell(NotifyResult result) {
    for (Match match : result.matches()) {
      engine.listeners().tell(listener -> listener.matched(match));
    }
    for (Notification notification : result.notifications()) {
      engine.listeners().tell(listener -> listener.notified(notification));
    }
  }

  /** Delivers what is due, and what becomes due while patience lasts. */
  private Map<DeliveryState, AtomicInteger> deliver() {
    Map<DeliveryState, AtomicInteger> ends = new ConcurrentHashMap<>();
    Instant end = engine.clock().instant().plus(patience);
    boolean more = true;
    while (more && !Thread.currentThread().isInterrupted()) {
      Instant begun = engine.clock().instant();
      Optional<Instant> next =
          engine
              .dispatcher()
              .drain(
                  delivery ->
                      ends.computeIfAbsent(delivery.state(), state -> new AtomicInteger())
                          .incrementAndGet());
      // What was due before and is still there waits for something else: a channel, another node.
      more = next.filter(due -> due.isAfter(begun) && !due.isAfter(end)).isPresent();
      Instant now = engine.clock().instant();
      if (more && next.get().isAfter(now)) {
        engine.pauser().pause(Duration.between(now, next.get()));
      }
    }
    return ends;
  }

  private int waiting() {
    Map<DeliveryState, Long> counts =
        engine.storage().transaction(stores -> stores.deliveries().counts());
    return (int)
        counts.entrySet().stream()
            .filter(count -> !count.getKey().terminal())
            .mapToLong(Map.Entry::getValue)
            .sum();
  }

  private static int count(List<NotifyResult> results, MatchOutcome outcome) {
    return results.stream().mapToInt(result -> result.count(outcome)).sum();
  }

  private static Map<String, Integer> suppressed(List<NotifyResult> results) {
    Map<String, Integer> reasons = new HashMap<>();
    results.stream()
        .flatMap(result -> result.matches().stream())
        .filter(match -> match.outcome() == MatchOutcome.SUPPRESSED)
        .forEach(match -> reasons.merge(match.reason(), 1, Integer::sum));
    return reasons;
  }
}
