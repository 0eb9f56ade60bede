package io.jobwatch;

import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.Match;
import io.jobwatch.model.MatchOutcome;
import io.jobwatch.model.Notification;
import io.jobwatch.model.Source;
import io.jobwatch.notify.NotifyResult;
import io.jobwatch.spi.storage.Lease;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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

/** One pass: fetch and ingest, match and notify, deliver. */
final class Run {

  private static final AtomicInteger NONE = new AtomicInteger();
  private static final Duration SOURCE_LEASE = Duration.ofMinutes(30);

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

  /** Runs over all enabled sources, due or not. */
  RunReport overAll() throws InterruptedException {
    List<String> ids =
        engine.storage().transaction(stores -> stores.sources().all()).stream()
            .filter(Source::enabled)
            .map(Source::id)
            .toList();
    String token = UUID.randomUUID().toString();
    return run(token, claim(token, ids));
  }

  /** Runs over the sources that are due. */
  RunReport overDue() throws InterruptedException {
    String token = UUID.randomUUID().toString();
    Lease lease = lease(token, Integer.MAX_VALUE);
    return run(token, engine.storage().transaction(stores -> stores.sources().claimDue(lease)));
  }

  private List<Source> claim(String token, Collection<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : engine
            .storage()
            .transaction(stores -> stores.sources().claim(lease(token, ids.size()), ids));
  }

  private Lease lease(String token, int limit) {
    Instant now = engine.clock().instant();
    return new Lease(token, now, now.plus(SOURCE_LEASE), limit);
  }

  private RunReport run(String token, List<Source> sources) throws InterruptedException {
    Clock clock = engine.clock();
    Instant started = clock.instant();
    RunLog.started(runId, sources.size());
    List<SourceReport> reports = fetch(token, sources);
    MatchPass matching = new MatchPass(engine);
    List<NotifyResult> results = matching.run();
    results.forEach(this::tell);
    Map<DeliveryState, AtomicInteger> ends = deliver();
    RunReport report =
        new RunReport(
            runId,
            started,
            clock.instant(),
            reports,
            results.stream().mapToInt(result -> result.matches().size()).sum(),
            count(results, MatchOutcome.BELOW_THRESHOLD),
            count(results, MatchOutcome.HELD),
            suppressed(results),
            matching.unmatched(),
            results.stream().mapToInt(result -> result.notifications().size()).sum(),
            ends.getOrDefault(DeliveryState.DELIVERED, NONE).get(),
            ends.getOrDefault(DeliveryState.FAILED, NONE).get(),
            waiting());
    RunLog.finished(report);
    engine.listeners().tell(listener -> listener.runFinished(report));
    return report;
  }

  private List<SourceReport> fetch(String token, List<Source> sources) throws InterruptedException {
    SourcePass pass = new SourcePass(engine);
    List<Callable<SourceReport>> fetches = new ArrayList<>();
    for (Source source : sources) {
      fetches.add(RunLog.within(runId, () -> fetch(pass, source, token)));
    }
    List<SourceReport> reports = new ArrayList<>();
    List<Future<SourceReport>> running = fetchers.invokeAll(fetches);
    for (int i = 0; i < running.size(); i++) {
      reports.add(result(running.get(i), sources.get(i)));
    }
    reports.sort(Comparator.comparing(SourceReport::sourceId));
    return reports;
  }

  private SourceReport fetch(SourcePass pass, Source source, String token) {
    SourceReport report = pass.run(source, token);
    RunLog.fetched(runId, report);
    engine.listeners().tell(listener -> listener.sourceFetched(report));
    return report;
  }

  /** A source whose result could not even be stored is reported all the same. */
  private static SourceReport result(Future<SourceReport> fetch, Source source)
      throws InterruptedException {
    try {
      return fetch.get();
    } catch (ExecutionException e) {
      return SourceReport.without(
          source.id(), SourceOutcome.FAILED, String.valueOf(e.getCause()), Duration.ZERO);
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
