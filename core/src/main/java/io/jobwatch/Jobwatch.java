package io.jobwatch;

import io.jobwatch.internal.work.SteadyWait;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.spi.storage.Storage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Watches job boards, matches postings against saved alerts, and tells each subscriber once.
 *
 * <p>Put together with {@link #builder()}; then {@link #runOnce()} from a scheduler of the host's,
 * or {@link #start()} to have sources fetched and deliveries repeated when they are due. Any number
 * of Jobwatch instances, in one process or several, may share one storage. Safe for use by several
 * threads at once.
 */
public final class Jobwatch implements AutoCloseable {

  /** How long a run may remove what is old, so that it ends soon. */
  private static final Duration BRIEFLY = Duration.ofSeconds(2);

  /** What the background takes for that in one go; shorter than closing waits for it. */
  private static final Duration AT_LEISURE = Duration.ofSeconds(10);

  /** How long closing waits for fetches, before it interrupts them. */
  private static final Duration FETCHES_END = Duration.ofSeconds(10);

  /** How long closing waits for runs to end, after all that they wait for has ended. */
  private static final Duration RUNS_END = Duration.ofSeconds(10);

  private final Engine engine;
  private final List<AutoCloseable> resources;
  private final Duration patience;
  private final int fetchersAtOnce;
  private final ExecutorService fetchers;
  private final Loops loops;
  private final RetentionPass retention;
  private final Underway runs = new Underway();
  private boolean started;
  private boolean closed;

  Jobwatch(Engine engine, List<AutoCloseable> resources, Duration patience, int fetchers) {
    this.engine = engine;
    this.resources = List.copyOf(resources);
    this.patience = patience;
    this.fetchersAtOnce = fetchers;
    this.loops =
        new Loops(engine.threads().named("jobwatch-loop"), engine.clock(), engine.upkeep().poll());
    this.retention = new RetentionPass(engine);
    this.fetchers =
        Executors.newFixedThreadPool(fetchers, engine.threads().named("jobwatch-fetch"));
  }

  /**
   * A builder without sources, subscribers, alerts or channels.
   *
   * @return a new builder
   */
  public static JobwatchBuilder builder() {
    return new JobwatchBuilder();
  }

  /**
   * Fetches every source that is enabled and of no disabled company, whether it is due or not,
   * unless its board wants a pause that is not over, matches what changed, delivers what is queued,
   * and waits for deliveries that are to be repeated within the builder's {@linkplain
   * JobwatchBuilder#patience patience}. At last it removes some of what is old, if nobody has done
   * so within the hour.
   *
   * @return what it did; whether all went well is {@link RunReport#ok()}
   * @throws io.jobwatch.error.StorageException if the storage failed; what was stored before is
   *     kept and a later run goes on from there
   * @throws IllegalStateException if this Jobwatch is closed, or a transaction of the host that the
   *     storage joins is open in this thread
   * @throws CancellationException if, while sources are fetched, the thread is interrupted, as it
   *     still is then, or another thread closes this Jobwatch; what was stored is kept. Fetches
   *     under way are interrupted and given up to ten seconds to end, so that the next run finds
   *     their sources free. Later an interrupt ends the run early, with the report of what it has
   *     done
   */
  public RunReport runOnce() {
    begin();
    try {
      RunReport report = new Run(engine, fetchers, patience).overAll();
      retention.quietly(BRIEFLY);
      return report;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      CancellationException cancelled =
          new CancellationException(
              "Run: the thread was interrupted. Run again; what was stored is kept.");
      cancelled.initCause(e);
      throw cancelled;
    } finally {
      runs.end();
    }
  }

  /**
   * Queues the digests and summaries that are due and delivers what is queued, until nothing is due
   * any more and the builder's {@linkplain JobwatchBuilder#patience patience} is at its end: for a
   * worker that fetches nothing and ends when the queue is empty. An interrupt ends it early.
   *
   * @return how many deliveries came to each end in it, or wait for another attempt: each delivery
   *     once, in the last state that it had
   * @throws io.jobwatch.error.StorageException if the storage failed
   * @throws IllegalStateException if this Jobwatch is closed, or a transaction of the host that the
   *     storage joins is open in this thread
   */
  public Map<DeliveryState, Integer> deliver() {
    begin();
    try {
      return new Run(engine, fetchers, patience).deliveries();
    } finally {
      runs.end();
    }
  }

  /**
   * Starts to fetch sources when they are due and to deliver what is queued, in the background,
   * until {@link #close()}. Starting again has no effect.
   *
   * @throws IllegalStateException if this Jobwatch is closed
   */
  public synchronized void start() {
    requireOpen();
    if (!started) {
      started = true;
      DueFetches fetches = new DueFetches(engine, fetchers, fetchersAtOnce);
      loops.add(() -> fetchDue(fetches));
      loops.add(this::queueDigests);
      loops.add(() -> engine.dispatcher().drain(delivery -> {}));
      OperatorReports operators = new OperatorReports(engine);
      loops.add(operators::loop);
      loops.add(() -> retention.loop(AT_LEISURE));
    }
  }

  /**
   * Tells a listener of what happens from now on, as the builder's {@linkplain
   * JobwatchBuilder#listener listeners} are told.
   *
   * @param listener the listener
   * @throws IllegalStateException if this Jobwatch is closed
   */
  public synchronized void addListener(JobwatchListener listener) {
    requireOpen();
    engine.listeners().add(listener);
  }

  /**
   * Tells a listener no more. What another thread is telling it at this moment it may still hear.
   *
   * @param listener the listener
   * @return whether it was told until now
   */
  public boolean removeListener(JobwatchListener listener) {
    return engine.listeners().remove(listener);
  }

  /**
   * The subscribers.
   *
   * @return a view on the storage
   */
  public Subscribers subscribers() {
    return new Subscribers(storage(), engine.channels(), engine.clock());
  }

  /**
   * The alerts.
   *
   * @return a view on the storage
   */
  public Alerts alerts() {
    return new Alerts(engine);
  }

  /**
   * The sources.
   *
   * @return a view on the storage
   */
  public Sources sources() {
    return new Sources(engine);
  }

  /**
   * The postings.
   *
   * @return a view on the storage
   */
  public Postings postings() {
    return new Postings(storage());
  }

  /**
   * The in-app inboxes.
   *
   * @return a view on the storage
   */
  public Inboxes inboxes() {
    return new Inboxes(storage(), engine.clock());
  }

  /**
   * The outbox: deliveries and their audit.
   *
   * @return a view on the storage
   */
  public Outbox outbox() {
    return new Outbox(storage(), engine.channels(), engine.clock());
  }

  /**
   * What subscribers make of postings.
   *
   * @return a view on the storage
   */
  public Applications applications() {
    return new Applications(storage(), engine.clock());
  }

  /**
   * The companies.
   *
   * @return a view on the storage
   */
  public Companies companies() {
    return new Companies(storage(), sources());
  }

  /**
   * Counts over what is stored.
   *
   * @return a view on the storage
   */
  public Statistics statistics() {
    return new Statistics(storage(), engine.clock());
  }

  /**
   * Removes what is older than the builder's {@linkplain JobwatchBuilder#retention retention} now.
   * Without that call {@link #runOnce()} and the background do so once an hour.
   *
   * @param budget how long it may take; at least one chunk of each kind is removed, and the next
   *     call goes on from there
   * @return what was removed
   * @throws io.jobwatch.error.StorageException if the storage failed; what was removed before stays
   *     removed
   */
  public PruneReport prune(Duration budget) {
    requireOpen();
    return retention.run(budget);
  }

  /**
   * Stops: no new work is begun. What is being fetched and matched is given up to half a minute,
   * messages that are being sent five seconds, after which they are interrupted; what had no end
   * yet goes on with the next start. A run in another thread ends early, with what it has done by
   * then. Then channels and storage are closed. An interrupt ends none of that; the thread is
   * interrupted after it. Closing again has no effect.
   */
  @Override
  public void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    engine.dispatcher().stop();
    // Whoever closes because of an interrupt would wait for nothing, and its work go on after it.
    boolean interrupted = Thread.interrupted();
    try {
      loops.close();
      stopFetchers();
      engine.dispatcher().close();
      runs.awaitEnd(RUNS_END);
      Closing.all(resources);
      engine.listeners().tell(JobwatchListener::closed);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Lets fetches under way end; those not begun are cancelled, so that nobody waits for them. */
  private void stopFetchers() {
    fetchers.shutdown();
    if (!SteadyWait.atMost(
        FETCHES_END, nanos -> fetchers.awaitTermination(nanos, TimeUnit.NANOSECONDS))) {
      for (Runnable waiting : fetchers.shutdownNow()) {
        if (waiting instanceof Future<?> fetch) {
          fetch.cancel(false);
        }
      }
    }
  }

  private Optional<Instant> fetchDue(DueFetches fetches) throws InterruptedException {
    Instant now = engine.clock().instant();
    Optional<Instant> due = storage().transaction(stores -> stores.sources().nextDue());
    boolean changes = storage().transaction(stores -> stores.changes().waiting(now));
    if (changes || fetches.canRun(due.filter(moment -> !moment.isAfter(now)).isPresent())) {
      new Run(engine, fetchers, Duration.ZERO).overDue(fetches);
      return storage().transaction(stores -> stores.sources().nextDue());
    }
    return due;
  }

  private Optional<Instant> queueDigests() {
    DueDigests digests = new DueDigests(engine, fetchers);
    digests.queue().throwFailure();
    return digests.nextDue();
  }

  private Storage storage() {
    return engine.storage();
  }

  private synchronized void begin() {
    requireOpen();
    if (storage().inHostTransaction()) {
      throw new IllegalStateException(
          "Run: a transaction of the host is open in this thread, and what is sent and remembered"
              + " could not be rolled back with it. Run once it has ended, or in another thread.");
    }
    boolean unused = runs.begin();
  }

  private synchronized void requireOpen() {
    if (closed) {
      throw new IllegalStateException(
          "Jobwatch: it is closed. Build a new one, or close it later.");
    }
  }
}
