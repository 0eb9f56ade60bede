package io.jobwatch.deliver;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import io.jobwatch.model.DeliveryResult;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after the sends under way from a thread of its own: those that are slow lend their slots to
 * others, those that reach the deadline are over. Costs a send that ends at once no more than a
 * place in a set. Safe for use by several threads at once.
 */
final class SendWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

  /** How often it looks, in nanoseconds: a fifth of the least time after which a send is slow. */
  private static final long LOOK = MILLISECONDS.toNanos(15);

  private final Slots slots;
  private final UsualTimes usual;
  private final Duration deadline;
  private final Set<Sending> underWay = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean looking = new AtomicBoolean();
  private final ScheduledThreadPoolExecutor thread;

  SendWatch(Slots slots, UsualTimes usual, Duration deadline, ThreadFactory threads) {
    this.slots = slots;
    this.usual = usual;
    this.deadline = deadline;
    // After the end of a node nothing is looked after any more, and nothing else may fail of that.
    thread = new ScheduledThreadPoolExecutor(1, threads, new ThreadPoolExecutor.DiscardPolicy());
    thread.setKeepAliveTime(1, MINUTES);
    thread.allowCoreThreadTimeOut(true);
  }

  void begin(Sending sending) {
    underWay.add(sending);
    lookLater(LOOK);
  }

  void end(Sending sending, DeliveryResult result) {
    underWay.remove(sending);
    sending.end(slots, result);
  }

  private void lookLater(long nanos) {
    if (looking.compareAndSet(false, true)) {
      Future<?> unused = thread.schedule(this::lookAndGoOn, nanos, NANOSECONDS);
    }
  }

  private void lookAndGoOn() {
    long next = LOOK;
    try {
      next = Math.min(LOOK, look(System.nanoTime()));
    } catch (RuntimeException | Error e) {
      // The others have their deadlines still.
      LOG.atError().addKeyValue("event", "watch_failed").setCause(e).log("watch_failed");
    }
    looking.set(false);
    if (!underWay.isEmpty()) {
      lookLater(next);
    }
  }

  /** Looks once; gives in how many nanoseconds the first deadline is. */
  long look(long now) {
    underWay.removeIf(sending -> ends(sending, now));
    long oldest = underWay.stream().mapToLong(sending -> sending.age(now)).max().orElse(0);
    return deadline.toNanos() - oldest;
  }

  private boolean ends(Sending sending, long now) {
    long age = sending.age(now);
    if (age >= deadline.toNanos()) {
      sending.expire(
          slots,
          new DeliveryResult.UnknownOutcome("no result within " + deadline.toSeconds() + " s"));
      return true;
    }
    if (age >= usual.slowAfter(sending.channel())) {
      sending.lend(slots);
    }
    return false;
  }

  /** Interrupts every send under way. */
  void interruptAll() {
    underWay.forEach(Sending::interrupt);
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
