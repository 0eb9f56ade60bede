package io.jobwatch.deliver;

import io.jobwatch.model.Delivery;
import io.jobwatch.model.Destination;
import io.jobwatch.model.PluginId;
import io.jobwatch.spi.storage.Lease;
import io.jobwatch.spi.storage.Storage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
   * again after a crash is never more than this and one for each, besides slow ones.
   */
  private static final int UNSTORED_EACH = 3;

  /** How long to wait before outcomes that could not be stored are tried again. */
  private static final Duration STORAGE_PAUSE = Duration.ofSeconds(5);

  /** How long the end waits for attempts under way, before it stops them and after that. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Storage storage;
  private final ChannelSet channels;
  private final DispatcherSettings settings;
  private final DeliveryWorker worker;
  private final DeliveryObserver observer;
  private final Completions completions;
  private final Throttle throttle;
  private final Resting resting = new Resting();
  private final NextDue nextDue;
  private final Clock clock;
  private final Slots slots;
  private final SendWatch watch;
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
    this.slots = new Slots(settings.workers(), named("jobwatch-delivery-"));
    UsualTimes usual = new UsualTimes();
    this.watch =
        new SendWatch(slots, usual, settings.sendDeadline(), named("jobwatch-send-watch-"));
    TimedSend timedSend = new TimedSend(watch, usual);
    this.throttle = new Throttle(channels::limits);
    this.nextDue = new NextDue(storage, channels, throttle, resting, clock);
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
    return storable ? nextDue.find() : Optional.of(clock.instant().plus(STORAGE_PAUSE));
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

  /** Claims for the free workers, and no more than so many; gives whether it claimed any. */
  private boolean dispatch(Consumer<Delivery> attempted, int most) {
    awaitQuiet();
    int room = ahead.reserve(backlog ? GATHERING : Duration.ZERO);
    if (room == 0) {
      return true;
    }
    List<Prepared> claimed = List.of();
    String token = UUID.randomUUID().toString();
    // What is claimed must be busy before the next claim, or two workers could share a destination.
    claiming.lock();
    try {
      Suspects sorted = claim(token, Math.min(room, most));
      claimed = sorted.kept();
      suspectWaits = sorted.alone() || sorted.waiting();
      claimed.forEach(one -> busy.add(one.delivery().destination()));
      backlog = claimed.size() == room;
    } finally {
      claiming.unlock();
      ahead.release(room - claimed.size());
    }
    for (Prepared one : claimed) {
      InHand inHand = new InHand(one, busy, ahead, attempted, observer);
      slots.execute(() -> inHand.guard(() -> attemptOrPostpone(inHand)));
    }
    return !claimed.isEmpty();
  }

  /** Waits until nothing is tried, where something has to be tried alone. */
  private void awaitQuiet() {
    while (suspectWaits && !stopped && !Thread.currentThread().isInterrupted()) {
      suspectWaits = !ahead.allDone();
    }
  }

  private Suspects claim(String token, int most) {
    Instant now = clock.instant();
    Set<Destination> leftAlone = new HashSet<>(busy);
    leftAlone.addAll(resting.now(now));
    Set<PluginId> open =
        channels.usable(now).stream()
            .filter(channel -> throttle.room(channel, now) > 0)
            .collect(Collectors.toSet());
    int room = open.stream().mapToInt(channel -> throttle.room(channel, now)).max().orElse(1);
    Lease lease = new Lease(token, now, now.plus(settings.lease()), Math.min(most, room));
    boolean quiet = busy.isEmpty();
    return storage.transaction(
        stores -> {
          List<Delivery> claimed = stores.deliveries().claim(lease, leftAlone, open);
          return Suspects.of(
              stores, MessageAssembler.assemble(stores, claimed, channels, lease), quiet, now);
        });
  }

  private void attemptOrPostpone(InHand inHand) {
    Outcome postponed = postponed(inHand.prepared());
    if (postponed == null) {
      worker.attempt(inHand, outcome -> completions.store(inHand, outcome));
    } else {
      completions.store(inHand, postponed);
    }
  }

  /** What is put back since it may not be sent now; {@code null} if it may, which is counted. */
  private @Nullable Outcome postponed(Prepared prepared) {
    if (!completions.awaitRoom()) {
      return postponed(prepared, clock.instant(), "outcomes could not be stored");
    }
    Instant now = clock.instant();
    if (stopped || now.plus(settings.sendDeadline()).isAfter(prepared.leasedUntil())) {
      // It was claimed ahead and may belong to another node before an attempt has ended.
      return postponed(prepared, now, "its turn did not come while it was leased");
    }
    Instant allowed = throttle.acquire(prepared.delivery(), now);
    return allowed == null ? null : postponed(prepared, allowed, "the rate limit of its channel");
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
    slots.shutdown();
    boolean done = ahead.awaitAllDone(PATIENCE);
    if (!done) {
      // Sends only: a thread that is interrupted could not store what its send came to.
      watch.interruptAll();
      done = ahead.awaitAllDone(PATIENCE);
    }
    watch.close();
    completions.close();
    if (!done) {
      LOG.atWarn().addKeyValue("event", "workers_left").log("workers_left");
    }
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
