package io.jobwatch;

import io.jobwatch.error.StorageException;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.Match;
import io.jobwatch.model.MatchOutcome;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.QueueStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;

/** One pass: fetch and ingest, match and notify, deliver. */
final class Run {

  private final Engine engine;
  private final ExecutorService fetchers;
  private final Executor threads;
  private final Duration patience;

  /** The thread that it is a run of; an interrupt of it ends the run. */
  private final Thread thread = Thread.currentThread();

  /** Whether nobody but a plugin interrupts that thread. */
  private boolean background;

  private final String runId = UUID.randomUUID().toString();
  private final MatchCounts matches;
  private Matching matching = Matching.NONE;
  private Duration matchingTook = Duration.ZERO;

  /**
   * A run.
   *
   * @param fetchers fetch several sources at once
   * @param patience how long to wait for deliveries that have to be tried again
   */
  Run(Engine engine, ExecutorService fetchers, Duration patience) {
    this.engine = engine;
    this.fetchers = fetchers;
    this.threads = RunLog.within(runId, fetchers);
    this.patience = patience;
    this.matches = new MatchCounts(engine.listeners());
  }

  /** Runs over all sources that are fetched, due or not, and delivers. */
  RunReport overAll() throws InterruptedException {
    return run(new SourceFetches(engine, fetchers, runId, this::matchMeanwhile)::all, true);
  }

  /** Runs over the sources that are due; what is queued is left to the loop of deliveries. */
  RunReport overDue(DueFetches fetches) throws InterruptedException {
    background = true;
    return run(() -> fetches.run(runId), false);
  }

  /**
   * Queues due digests and reports and delivers, without a look at the sources; gives the ends by
   * their kind.
   */
  Map<DeliveryState, Integer> deliveries() {
    DueDigests.Result digests = dueDigests();
    new OperatorReports(engine).queueDueQuietly();
    Map<DeliveryState, Integer> ends = deliver();
    digests.throwFailure();
    return ends;
  }

  /** Fetches in one way or another. */
  private interface Fetching {
    List<SourceReport> reports() throws InterruptedException;
  }

  private RunReport run(Fetching fetching, boolean delivering) throws InterruptedException {
    RunLog.Scope scope = RunLog.within(runId);
    try {
      return runNamed(fetching, delivering);
    } finally {
      scope.close();
    }
  }

  private RunReport runNamed(Fetching fetching, boolean delivering) throws InterruptedException {
    Instant started = engine.clock().instant();
    RunLog.started(runId);
    List<Match> held = HeldMatches.waiting(engine);
    List<SourceReport> reports = fetching.reports();
    add(() -> Matching.run(engine, threads, this::ended, matches::stored));
    add(() -> Matching.ofHeld(engine, held, this::ended, matches::stored));
    DueDigests.Result digests = delivering ? dueDigests() : DueDigests.Result.NONE;
    int ofDigests = digests.notifications().size();
    OperatorReports operators = new OperatorReports(engine);
    operators.ended(found(reports, ofDigests), delivering);
    if (delivering) {
      operators.queueDueQuietly();
    }
    Map<DeliveryState, Integer> ends = delivering ? deliver() : Map.of();
    if (matching.failure() != null) {
      // Kept back until what is queued was delivered.
      throw matching.failure();
    }
    digests.throwFailure();
    RunReport report = report(started, reports, digests, ends);
    RunLog.finished(report);
    engine.listeners().tell(listener -> listener.runFinished(report));
    return report;
  }

  /** Matches what was found so far, so that no slow source holds that up. */
  private void matchMeanwhile() {
    Instant now = engine.clock().instant();
    try {
      if (engine.storage().transaction(stores -> stores.changes().waiting(now))) {
        add(() -> Matching.run(engine, threads, this::ended, matches::stored).withoutFailure());
      }
    } catch (StorageException e) {
      // The run meets it again in the end, if it stays.
    }
  }

  private void add(Supplier<Matching> part) {
    Instant begun = engine.clock().instant();
    Matching more = part.get();
    matchingTook = matchingTook.plus(Duration.between(begun, engine.clock().instant()));
    matching = matching.and(more);
  }

  /** What operators are told of a run besides its matches; nothing if it has none to tell. */
  private Map<String, Long> found(List<SourceReport> sources, int digests) {
    Map<String, Long> found = new LinkedHashMap<>();
    if (matches.count(MatchOutcome.NOTIFIED) > 0) {
      found.put("notifications", (long) digests);
      found.put("runs", 1L);
      found.put("sources_ok", sources.stream().filter(one -> one.outcome().ok()).count());
      found.put("sources_failed", sources.stream().filter(one -> one.outcome().failed()).count());
    }
    return found;
  }

  private RunReport report(
      Instant started,
      List<SourceReport> reports,
      DueDigests.Result digests,
      Map<DeliveryState, Integer> ends) {
    Map<PluginId, QueueStatus> queue =
        engine.storage().transaction(stores -> stores.statistics().queueByChannel());
    Map<PluginId, Integer> unknown = new HashMap<>();
    engine.channels().unknown(queue).forEach((id, count) -> unknown.put(id, count.intValue()));
    return new RunReport(
        runId,
        started,
        engine.clock().instant(),
        reports,
        matchingTook,
        matches.all(),
        matches.count(MatchOutcome.BELOW_THRESHOLD),
        matches.count(MatchOutcome.HELD),
        matches.suppressed(),
        matching.unmatched(),
        digests.broken(),
        matches.notifications() + digests.notifications().size(),
        ends.getOrDefault(DeliveryState.DELIVERED, 0),
        ends.getOrDefault(DeliveryState.FAILED, 0),
        queue.values().stream().mapToInt(status -> (int) status.waiting()).sum(),
        engine.channels().paused(engine.clock().instant()),
        unknown);
  }

  private DueDigests.Result dueDigests() {
    return new DueDigests(engine, threads).queue();
  }

  /** Delivers what is due, and what becomes due while patience lasts. */
  private Map<DeliveryState, Integer> deliver() {
    DeliveryEnds ends = new DeliveryEnds();
    Instant end = engine.clock().instant().plus(patience);
    boolean more = true;
    while (more && !ended()) {
      Instant begun = engine.clock().instant();
      Optional<Instant> next = engine.dispatcher().drain(ends::note);
      // What was due before and is still there waits for something else: a channel, another node.
      more = next.filter(due -> due.isAfter(begun) && !due.isAfter(end)).isPresent();
      Instant now = engine.clock().instant();
      if (more && next.get().isAfter(now)) {
        engine.pauser().pause(Duration.between(now, next.get()));
      }
    }
    // What has begun is a part of what this run has done.
    engine.dispatcher().awaitBegun();
    return ends.counts();
  }

  /** Whether no new work is begun; asked by the threads that help this one, too. */
  private boolean ended() {
    return engine.stopping() || (!background && thread.isInterrupted());
  }
}
