package io.jobwatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * The fetches of the background. One that takes long outlasts its run, and others go on meanwhile;
 * what came of it is a later run's. Used by one thread.
 */
final class DueFetches {

  private final Engine engine;
  private final ExecutorService fetchers;
  private final int atOnce;

  private final BlockingQueue<Task> ended = new LinkedBlockingQueue<>();

  /** What was begun and was not taken from those that have ended. */
  private final Set<Task> begun = new HashSet<>();

  /** Of fetches that have ended and no run has reported. */
  private final List<SourceReport> reports = new ArrayList<>();

  /**
   * None yet.
   *
   * @param fetchers fetch
   * @param atOnce how many of them are used
   */
  DueFetches(Engine engine, ExecutorService fetchers, int atOnce) {
    this.engine = engine;
    this.fetchers = fetchers;
    this.atOnce = atOnce;
  }

  /** A claim of one source and its fetch; nothing came of it if none was due. */
  private final class Task extends FutureTask<Optional<SourceReport>> {

    private final Instant asOf;

    Task(SourceFetch fetch, Instant asOf) {
      super(() -> fetch.due(asOf));
      this.asOf = asOf;
    }

    @Override
    protected void done() {
      ended.add(this);
    }
  }

  /** Whether a run would find anything to report or to do, if sources are due. */
  boolean canRun(boolean due) {
    return !ended.isEmpty() || (due && begun.size() < atOnce);
  }

  /**
   * Fetches those that are due now, and while that lasts those that become due, but for so long at
   * most as a run may keep what was found from being matched. What earlier runs have begun is not
   * waited for.
   *
   * @return the reports of all that have ended and were not reported before, by the source's id
   */
  List<SourceReport> run(String runId) throws InterruptedException {
    long end = System.nanoTime() + engine.upkeep().matchEvery().toNanos();
    SourceFetch fetch = new SourceFetch(engine, runId);
    Instant asOf = engine.clock().instant();
    Set<Task> awaited = begin(atOnce, fetch, asOf);
    boolean more = true;
    boolean vain = false;
    long left = end - System.nanoTime();
    while (left > 0 && !(awaited.isEmpty() && ended.isEmpty())) {
      long wait = left;
      if (!more) {
        Duration due = untilDue();
        if (due.isZero() && !vain && !awaited.isEmpty()) {
          Set<Task> unused = begin(atOnce, fetch, engine.clock().instant());
        }
        wait = Math.min(left, (due.isZero() ? engine.upkeep().poll() : due).toNanos());
      }
      Task task = ended.poll(wait, TimeUnit.NANOSECONDS);
      boolean fetched = task != null && report(task);
      // What seems due and is not to be had is somebody else's by now.
      vain = task != null && !fetched;
      if (task != null) {
        awaited.remove(task);
        more &= fetched || task.asOf.isBefore(asOf);
      }
      if (fetched && more) {
        awaited.addAll(begin(1, fetch, asOf));
      }
      if (engine.stopping()) {
        awaited.addAll(begun);
      }
      left = end - System.nanoTime();
    }
    List<SourceReport> all = new ArrayList<>(reports);
    reports.clear();
    all.sort(Comparator.comparing(SourceReport::sourceId));
    return all;
  }

  /** Notes what came of a task that has ended; gives whether a source was fetched. */
  private boolean report(Task task) throws InterruptedException {
    begun.remove(task);
    try {
      Optional<SourceReport> report = task.get();
      report.ifPresent(reports::add);
      return report.isPresent();
    } catch (CancellationException e) {
      // It was not begun before the end.
      return false;
    } catch (ExecutionException e) {
      // A source's own troubles are in its report; what comes here is the storage's.
      throw SourceFetches.failure(e);
    }
  }

  /** How long until a source is due, or it is time to look again. */
  private Duration untilDue() {
    Duration poll = engine.upkeep().poll();
    Instant now = engine.clock().instant();
    return engine
        .storage()
        .transaction(stores -> stores.sources().nextDue())
        .map(due -> due.isAfter(now) ? Duration.between(now, due) : Duration.ZERO)
        .filter(until -> until.compareTo(poll) < 0)
        .orElse(poll);
  }

  /** Begins claims while there is room for them. */
  private Set<Task> begin(int most, SourceFetch fetch, Instant asOf) {
    Set<Task> some = new HashSet<>();
    while (some.size() < most && begun.size() < atOnce && !engine.stopping()) {
      Task task = new Task(fetch, asOf);
      try {
        fetchers.execute(task);
      } catch (RejectedExecutionException e) {
        // It is being closed.
        return some;
      }
      begun.add(task);
      some.add(task);
    }
    return some;
  }
}
