package io.jobwatch.deliver;

import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.concurrent.TimeUnit.SECONDS;

import io.jobwatch.model.Delivery;
import io.jobwatch.model.Destination;
import io.jobwatch.model.PluginId;
import io.jobwatch.spi.storage.Lease;
import io.jobwatch.spi.storage.Storage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Claims due deliveries and has them tried by several workers at once, never more than one for each
 * destination, so that a slow one holds up nobody else. Safe for use by several threads at once.
 */
public final class Dispatcher implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

  /** With a backlog, a claim waits this long for more room than one. */
  private static final Duration GATHERING = Duration.ofMillis(20);

  /**
   * How many outcomes for each worker may wait to be stored before no more is sent: what is sent
   * again after a crash is never more than this and one for each.
   */
  private static final int UNSTORED_EACH = 3;

  /** How long to wait before outcomes that could not be stored are tried again. */
  private static final Duration STORAGE_PAUSE = Duration.ofSeconds(5);

  private final Storage storage;
  private final ChannelSet channels;
  private final DispatcherSettings settings;
  private final DeliveryWorker worker;
  private final DeliveryObserver observer;
  private final Completions completions;
  private final Throttle throttle;
  private final Resting resting = new Resting();
  private final Clock clock;
  private final ExecutorService workers;
  private final ExecutorService senders;
  private final Ahead ahead;
  private final Set<Destination> busy = ConcurrentHashMap.newKeySet();
  private final ReentrantLock claiming = new ReentrantLock();
  private volatile boolean backlog;
  private volatile boolean suspectWaits;
  private volatile boolean stopped;

  /**
   * A dispatcher with threads of its own.
   *
   * @param storage where the outbox is
   * @param channels the channels of this node
   * @param settings the limits
   * @param observer is told of what happens
   * @param clock tells what is due
   * @param random varies the pauses
   */
  public Dispatcher(
      Storage storage,
      ChannelSet channels,
      DispatcherSettings settings,
      DeliveryObserver observer,
      Clock clock,
      RandomGenerator random) {
    this.storage = storage;
    this.channels = channels;
    this.settings = settings;
    this.clock = clock;
    this.ahead = new Ahead(settings.workers());
    this.workers = workers(settings.workers());
    // Without a limit, since a channel that hangs keeps its thread.
    this.senders = Executors.newCachedThreadPool(named("jobwatch-sender-"));
    TimedSend timedSend = new TimedSend(senders, settings.sendDeadline());
    this.throttle = new Throttle(channels::limits);
    this.worker = new DeliveryWorker(channels, timedSend, resting, observer, clock, random);
    this.observer = observer;
    this.completions =
        new Completions(storage, settings.workers() * UNSTORED_EACH, named("jobwatch-outcomes-"));
  }

  /**
   * Tries everything that is due, until nothing is.
   *
   * @param attempted is given each delivery after each attempt, by several threads at once
   * @return when the next delivery is due, or nothing if none waits
   */
  public Optional<Instant> drain(Consumer<Delivery> attempted) {
    boolean idle = false;
    boolean storable = storable(attempted);
    // What was passed over for a busy destination may be due, however soon after that it was done.
    while (storable && !idle && !stopped && !Thread.currentThread().isInterrupted()) {
      boolean quiet = busy.isEmpty();
      idle = !dispatch(attempted, Integer.MAX_VALUE) && ahead.allDone() && quiet;
      storable = !completions.failing();
    }
    return storable ? nextDue() : Optional.of(clock.instant().plus(STORAGE_PAUSE));
  }

  /** Tries to store what could not be stored; while it cannot, nothing is sent. */
  private boolean storable(Consumer<Delivery> attempted) {
    boolean storable = completions.retry();
    if (!storable && completions.single()) {
      // It may be at fault itself; what becomes of another delivery, which is not tried, tells.
      boolean claimed = dispatch(attempted, 1);
      boolean unused = claimed && ahead.allDone();
      storable = claimed && completions.retry();
    }
    return storable;
  }

  /**
   * When to look again: when something is due, its channel's limit allows it, and its destination
   * has rested.
   */
  private Optional<Instant> nextDue() {
    Instant now = clock.instant();
    Set<Destination> left = resting.now(now);
    Optional<Instant> rested = resting.firstEnd();
    return channels.usable(now).stream()
        .flatMap(
            channel -> {
              Instant open = throttle.free(channel, now);
              Stream<Instant> next = nextDue(channel, left).map(due -> later(due, open)).stream();
              // Of what waits for a destination that rests, nothing is tried before the first has.
              Stream<Instant> after =
                  rested.stream()
                      .flatMap(
                          end -> nextDue(channel, Set.of()).map(due -> later(due, end)).stream());
              return Stream.concat(next, after);
            })
        .min(Comparator.naturalOrder());
  }

  private Optional<Instant> nextDue(PluginId channel, Set<Destination> except) {
    return storage.transaction(stores -> stores.deliveries().nextDue(Set.of(channel), except));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** Claims for the free workers, and no more than so many; gives whether it claimed any. */
  private boolean dispatch(Consumer<Delivery> attempted, int most) {
    awaitQuiet();
    int slots = ahead.reserve(backlog ? GATHERING : Duration.ZERO);
    if (slots == 0) {
      return true;
    }
    List<Prepared> claimed = List.of();
    String token = UUID.randomUUID().toString();
    // What is claimed must be busy before the next claim, or two workers could share a destination.
    claiming.lock();
    try {
      Suspects sorted = claim(token, Math.min(slots, most));
      claimed = sorted.kept();
      suspectWaits = sorted.alone() || sorted.waiting();
      claimed.forEach(one -> busy.add(one.delivery().destination()));
      backlog = claimed.size() == slots;
    } finally {
      claiming.unlock();
      ahead.release(slots - claimed.size());
    }
    for (Prepared one : claimed) {
      InHand inHand = new InHand(one, busy, ahead, attempted, observer);
      workers.execute(() -> work(inHand));
    }
    return !claimed.isEmpty();
  }

  /** Waits until nothing is tried, where something has to be tried alone. */
  private void awaitQuiet() {
    while (suspectWaits && !stopped && !Thread.currentThread().isInterrupted()) {
      suspectWaits = !ahead.allDone();
    }
  }

  private Suspects claim(String token, int slots) {
    Instant now = clock.instant();
    Set<Destination> leftAlone = new HashSet<>(busy);
    leftAlone.addAll(resting.now(now));
    Set<PluginId> open =
        channels.usable(now).stream()
            .filter(channel -> throttle.room(channel, now) > 0)
            .collect(Collectors.toSet());
    int room = open.stream().mapToInt(channel -> throttle.room(channel, now)).max().orElse(1);
    Lease lease = new Lease(token, now, now.plus(settings.lease()), Math.min(slots, room));
    boolean quiet = busy.isEmpty();
    return storage.transaction(
        stores -> {
          List<Delivery> claimed = stores.deliveries().claim(lease, leftAlone, open);
          return Suspects.of(
              stores, MessageAssembler.assemble(stores, claimed, channels, lease), quiet, now);
        });
  }

  private void work(InHand inHand) {
    try {
      completions.store(inHand, attemptOrPostpone(inHand.prepared()));
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      // The lease runs out and the delivery is tried again; the others go on.
      inHand.broken(e);
    }
  }

  private Outcome attemptOrPostpone(Prepared prepared) {
    if (!completions.awaitRoom()) {
      return postponed(prepared, clock.instant(), "outcomes could not be stored");
    }
    Instant now = clock.instant();
    if (stopped || now.plus(settings.sendDeadline()).isAfter(prepared.leasedUntil())) {
      // It was claimed ahead and may belong to another node before an attempt has ended.
      return postponed(prepared, now, "its turn did not come while it was leased");
    }
    Instant allowed = throttle.acquire(prepared.delivery(), now);
    return allowed == null
        ? worker.attempt(prepared)
        : postponed(prepared, allowed, "the rate limit of its channel");
  }

  private static Outcome postponed(Prepared prepared, Instant until, String why) {
    return Outcome.without(prepared, prepared.delivery().postponed(until, why));
  }

  /** Begins no more attempts; those under way go on. */
  public void stop() {
    stopped = true;
  }

  /**
   * Waits a while for attempts under way, then stops them; what had no end is tried again later.
   */
  @Override
  public void close() {
    stop();
    workers.shutdown();
    boolean done = false;
    try {
      done = workers.awaitTermination(5, SECONDS);
      if (!done) {
        // Senders only: a worker that is interrupted could not store what its send came to.
        senders.shutdownNow();
        done = workers.awaitTermination(5, SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    senders.shutdownNow();
    completions.close();
    if (!done) {
      LOG.atWarn().addKeyValue("event", "workers_left").log("workers_left");
    }
  }

  /** Threads that end when they are idle. */
  private static ExecutorService workers(int most) {
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            most, most, 1, MINUTES, new LinkedBlockingQueue<>(), named("jobwatch-delivery-"));
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }

  private static ThreadFactory named(String name) {
    AtomicInteger number = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, name + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }
}
