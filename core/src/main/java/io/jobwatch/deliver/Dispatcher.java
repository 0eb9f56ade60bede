package io.jobwatch.deliver;

import io.jobwatch.internal.work.DaemonThreads;
import io.jobwatch.internal.work.SteadyWait;
import io.jobwatch.internal.work.TwoThreads;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.Destination;
import io.jobwatch.spi.storage.Storage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
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
  private static final Duration GATHERING = Duration.ofMillis(50);

  /** How long to wait before outcomes that could not be stored are tried again. */
  private static final Duration STORAGE_PAUSE = Duration.ofSeconds(5);

  /** How long the end waits for attempts under way, before it stops them and after that. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final DispatcherSettings settings;
  private final ChannelSet channels;
  private final DeliveryWorker worker;
  private final DeliveryObserver observer;
  private final Completions completions;
  private final Throttle throttle;
  private final Resting resting = new Resting();
  private final NextDue nextDue;
  private final Unserved unserved;
  private final Clock clock;
  private final Slots slots;
  private final SendWatch watch;
  private final Ahead ahead;
  private final Claimer claimer;
  private final ExecutorService claims;
  private volatile boolean backlog;
  private final CountDownLatch stop = new CountDownLatch(1);

  /**
   * A dispatcher with threads of its own.
   *
   * @param storage where the outbox is
   * @param channels the channels of this node
   * @param settings the limits
   * @param observer is told of what happens
   * @param threads makes its threads
   * @param clock tells what is due
   * @param random varies the pauses
   */
  public Dispatcher(
      Storage storage,
      ChannelSet channels,
      DispatcherSettings settings,
      DeliveryObserver observer,
      DaemonThreads threads,
      Clock clock,
      RandomGenerator random) {
    this.settings = settings;
    this.channels = channels;
    this.clock = clock;
    this.ahead = new Ahead(settings.workers());
    this.slots = new Slots(settings.workers(), threads.named("jobwatch-delivery"));
    UsualTimes usual = new UsualTimes();
    this.watch =
        new SendWatch(slots, usual, settings.sendDeadline(), threads.named("jobwatch-send-watch"));
    TimedSend timedSend = new TimedSend(watch, usual);
    this.throttle = new Throttle(channels::limits, channels::limitKey);
    this.nextDue = new NextDue(storage, channels, throttle, resting, clock);
    this.worker = new DeliveryWorker(channels, timedSend, resting, observer, clock, random);
    this.observer = observer;
    this.unserved = new Unserved(storage, channels, observer, settings.lease(), clock);
    this.claimer = new Claimer(storage, channels, throttle, resting, settings.lease(), clock);
    this.claims = IdleThreads.of(1, threads.named("jobwatch-claims"));
    this.completions =
        new Completions(
            storage, settings.workers(), System::nanoTime, threads.named("jobwatch-outcomes"));
  }

  /**
   * Tries everything that is due, until nothing is.
   *
   * @param attempted is given each delivery after each attempt, by several threads at once
   * @return when the next delivery is due, or nothing if none waits or this is stopped
   */
  public Optional<Instant> drain(Consumer<Delivery> attempted) {
    boolean idle = false;
    boolean storable = storable(attempted);
    if (storable) {
      unserved.look(attempted, this::goesOn);
    }
    // What was passed over for a busy destination may be due, however soon after that it was done.
    while (storable && !idle && goesOn()) {
      boolean quiet = claimer.busy().isEmpty();
      idle = !dispatch(attempted, Integer.MAX_VALUE, Set.of()) && ahead.allDone() && quiet;
      if (backlog) {
        shareBacklog(attempted);
      }
      storable = !completions.failing();
    }
    if (stopped()) {
      return Optional.empty();
    }
    return storable ? nextDue.find() : Optional.of(clock.instant().plus(STORAGE_PAUSE));
  }

  /** Tries to store what could not be stored; while it cannot, nothing is sent. */
  private boolean storable(Consumer<Delivery> attempted) {
    boolean storable = completions.retry();
    Optional<Destination> single = storable ? Optional.empty() : completions.single();
    if (single.isPresent()) {
      // It may be at fault itself; what becomes of another delivery, which is not tried, tells.
      // Not its own, though its lease is over: that one would be sent again.
      boolean claimed = dispatch(attempted, 1, Set.of(single.get()));
      boolean unused = claimed && ahead.allDone();
      storable = claimed && completions.retry();
    }
    return storable;
  }

  /** Has two threads claim as long as more waits than is claimed. */
  private void shareBacklog(Consumer<Delivery> attempted) {
    AtomicBoolean ended = new AtomicBoolean();
    Runnable part =
        () -> {
          try {
            while (backlog && !ended.get() && !completions.failing() && goesOn()) {
              boolean unused = dispatch(attempted, Integer.MAX_VALUE, Set.of());
            }
          } finally {
            ended.set(true);
          }
        };
    TwoThreads.run(claims, part, part);
  }

  private boolean goesOn() {
    return !stopped() && !Thread.currentThread().isInterrupted();
  }

  /**
   * Claims for the free workers, no more than so many and none for these destinations; gives
   * whether it claimed any.
   */
  private boolean dispatch(Consumer<Delivery> attempted, int most, Set<Destination> except) {
    awaitQuiet();
    int room = ahead.reserve(backlog ? GATHERING : Duration.ZERO);
    if (room == 0) {
      return true;
    }
    if (!goesOn()) {
      ahead.release(room);
      return false;
    }
    Claim claim = Claim.NONE;
    try {
      claim = claimer.claim(Math.min(room, most), except);
      backlog = claim.kept().size() == room;
    } finally {
      ahead.release(room - claim.kept().size());
    }
    for (Prepared one : claim.kept()) {
      InHand inHand = new InHand(one, claimer.busy(), ahead, attempted, observer);
      try {
        slots.execute(() -> inHand.guard(() -> attemptOrPutBack(inHand)));
      } catch (RuntimeException | Error e) {
        // Such as a system without a thread to spare: others would wait for its room for ever.
        inHand.broken(e);
      }
    }
    return claim.any();
  }

  /** Waits until nothing is tried, where something has to be tried alone. */
  private void awaitQuiet() {
    boolean quiet = !claimer.suspectWaits();
    while (!quiet && goesOn()) {
      quiet = ahead.allDone();
    }
  }

  private void attemptOrPutBack(InHand inHand) {
    Outcome putBack = putBack(inHand.prepared());
    if (putBack == null) {
      worker.attempt(inHand, outcome -> completions.store(inHand, outcome));
    } else {
      completions.store(inHand, putBack);
    }
  }

  /** What is put back since it may not be sent now; {@code null} if it may. */
  private @Nullable Outcome putBack(Prepared prepared) {
    String why = obstacle(prepared);
    if (why == null) {
      return null;
    }
    throttle.giveBack(prepared.turn(), clock.instant());
    return Outcome.without(prepared, prepared.delivery().putBack(why));
  }

  private @Nullable String obstacle(Prepared prepared) {
    if (!completions.awaitRoom()) {
      return "outcomes could not be stored";
    }
    Instant now = clock.instant();
    if (stopped() || now.plus(settings.sendDeadline()).isAfter(prepared.leasedUntil())) {
      // It was claimed ahead and may belong to another node before an attempt has ended.
      return "its turn did not come while it was leased";
    }
    if (!(prepared.assembled() instanceof Assembled.Message)) {
      return null;
    }
    if (channels.rests(prepared.delivery().destination().channel(), now)) {
      return "its channel rests";
    }
    // What was taken at the claim counts no more if it waited for long.
    return throttle.acquire(prepared.turn(), prepared.delivery(), now) == null
        ? null
        : "a rate limit";
  }

  /**
   * Waits for the attempts that were begun, if a {@link #drain} had to leave them to themselves:
   * since this is stopped, or outcomes cannot be stored. An interrupt ends the wait.
   */
  public void awaitBegun() {
    if (stopped() || completions.failing()) {
      Duration longest = stopped() ? PATIENCE.multipliedBy(2) : settings.sendDeadline();
      try {
        boolean unused = ahead.awaitAllDone(longest.toNanos());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Begins no more attempts; those under way go on. */
  public void stop() {
    stop.countDown();
  }

  /** Lets time pass, until it begins no more attempts or the thread is interrupted. */
  public void pause(Duration time) {
    try {
      boolean unused = stop.await(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether it begins no more attempts. */
  public boolean stopped() {
    return stop.getCount() == 0;
  }

  /**
   * Waits a while for attempts under way, then stops them; what had no end is tried again later.
   */
  @Override
  public void close() {
    stop();
    slots.shutdown();
    boolean done = SteadyWait.atMost(PATIENCE, ahead::awaitAllDone);
    if (!done) {
      // Sends only: a thread that is interrupted could not store what its send came to.
      watch.interruptAll();
      done = SteadyWait.atMost(PATIENCE, ahead::awaitAllDone);
    }
    watch.close();
    claims.shutdown();
    completions.close();
    if (!done) {
      LOG.atWarn().addKeyValue("event", "workers_left").log("workers_left");
    }
  }
}
