package io.jobwatch.deliver;

import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.Destination;
import io.jobwatch.model.PluginId;
import io.jobwatch.spi.storage.Lease;
import io.jobwatch.spi.storage.Storage;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Claims due deliveries and has them tried by several workers at once, never more than one for each
 * destination, so that a slow one holds up nobody else. Safe for use by several threads at once.
 */
public final class Dispatcher implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

  private final Storage storage;
  private final ChannelSet channels;
  private final DispatcherSettings settings;
  private final DeliveryWorker worker;
  private final Clock clock;
  private final ExecutorService workers;
  private final ExecutorService senders;
  private final Semaphore free;
  private final Set<Destination> busy = ConcurrentHashMap.newKeySet();
  private final Map<Destination, Instant> resting = new ConcurrentHashMap<>();
  private final ReentrantLock claiming = new ReentrantLock();
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
    this.free = new Semaphore(settings.workers());
    this.workers = threads("jobwatch-delivery-");
    this.senders = threads("jobwatch-sender-");
    TimedSend timedSend = new TimedSend(senders, settings.sendDeadline());
    this.worker = new DeliveryWorker(storage, channels, timedSend, observer, clock, random);
  }

  /**
   * Tries everything that is due, until nothing is.
   *
   * @param attempted is given each delivery after each attempt, by several threads at once
   * @return when the next delivery is due, or nothing if none waits
   */
  public Optional<Instant> drain(Consumer<Delivery> attempted) {
    boolean idle = false;
    // What was passed over for a busy destination may be due, however soon after that it was done.
    while (!idle && !stopped && !Thread.currentThread().isInterrupted()) {
      boolean quiet = busy.isEmpty();
      idle = !dispatch(attempted) && allDone() && quiet;
    }
    return nextDue();
  }

  /** What is due already and was left alone is due when the first destination has rested. */
  private Optional<Instant> nextDue() {
    Instant now = clock.instant();
    Set<PluginId> usable = channels.usable(now);
    Optional<Instant> next = storage.transaction(stores -> stores.deliveries().nextDue(usable));
    return next.filter(due -> due.isAfter(now))
        .or(() -> next.flatMap(due -> resting.values().stream().min(Comparator.naturalOrder())))
        .or(() -> next);
  }

  /** Claims for the free workers; gives whether anything was claimed. */
  private boolean dispatch(Consumer<Delivery> attempted) {
    int slots = acquire();
    if (slots == 0) {
      return true;
    }
    List<Delivery> claimed = List.of();
    String token = UUID.randomUUID().toString();
    // What is claimed must be busy before the next claim, or two workers could share a destination.
    claiming.lock();
    try {
      claimed = claim(token, slots);
      claimed.forEach(delivery -> busy.add(delivery.destination()));
    } finally {
      claiming.unlock();
      free.release(slots - claimed.size());
    }
    for (Delivery delivery : claimed) {
      workers.execute(() -> work(delivery, token, attempted));
    }
    return !claimed.isEmpty();
  }

  private List<Delivery> claim(String token, int slots) {
    Instant now = clock.instant();
    resting.values().removeIf(until -> !until.isAfter(now));
    Set<Destination> leftAlone = new HashSet<>(busy);
    leftAlone.addAll(resting.keySet());
    Lease lease = new Lease(token, now, now.plus(settings.lease()), slots);
    return storage.transaction(
        stores -> stores.deliveries().claim(lease, leftAlone, channels.usable(now)));
  }

  private void work(Delivery delivery, String token, Consumer<Delivery> attempted) {
    try {
      Delivery after = worker.attempt(delivery, token);
      rest(delivery, after);
      attempted.accept(after);
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      // The lease runs out and the delivery is tried again; the others go on.
      LOG.atError()
          .addKeyValue("event", "delivery_broken")
          .addKeyValue("delivery", delivery.id())
          .setCause(e)
          .log("delivery_broken");
    } finally {
      busy.remove(delivery.destination());
      free.release();
    }
  }

  /** A destination that wants a pause wants it from all that is queued for it. */
  private void rest(Delivery before, Delivery after) {
    boolean costNothing = after.attempts() < before.attempts();
    if (after.state() == DeliveryState.RETRYING && costNothing) {
      resting.put(before.destination(), after.dueAt());
    }
  }

  /** Waits for a free worker and takes all that are free; none when interrupted. */
  private int acquire() {
    try {
      free.acquire();
      return 1 + free.drainPermits();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  /**
   * Waits for the workers, since what they try now may be due again at once; gives whether all were
   * done already.
   */
  private boolean allDone() {
    int all = settings.workers();
    if (free.tryAcquire(all)) {
      free.release(all);
      return true;
    }
    try {
      // One that ends is enough to look again.
      int oneMore = Math.min(free.availablePermits() + 1, all);
      if (free.tryAcquire(oneMore, 1, TimeUnit.SECONDS)) {
        free.release(oneMore);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
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
      done = workers.awaitTermination(5, TimeUnit.SECONDS);
      if (!done) {
        // Senders only: a worker that is interrupted could not store what its send came to.
        senders.shutdownNow();
        done = workers.awaitTermination(5, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    senders.shutdownNow();
    if (!done) {
      LOG.atWarn().addKeyValue("event", "workers_left").log("workers_left");
    }
  }

  private static ExecutorService threads(String name) {
    AtomicInteger number = new AtomicInteger();
    return Executors.newCachedThreadPool(
        task -> {
          Thread thread = new Thread(task, name + number.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        });
  }
}
