package io.jobwatch;

import io.jobwatch.internal.work.SteadyWait;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What goes on in the background after a start: one loop for the sources, one for the digests, one
 * for the deliveries, one for what operators are told, and one for what is old. A loop that fails
 * or is interrupted goes on at its next turn.
 */
final class Loops implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Loops.class);

  /** How often to look even if nothing is known to be due, since other nodes add work too. */
  static final Duration POLL = Duration.ofSeconds(5);

  /** How long closing waits for turns under way. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Does what is due; gives when more is due, or nothing if that is not known. */
  @FunctionalInterface
  interface Turn {
    Optional<Instant> run() throws InterruptedException;
  }

  private final ExecutorService threads;
  private final Clock clock;
  private final Duration poll;
  private final CountDownLatch stop = new CountDownLatch(1);

  /**
   * Without any loop.
   *
   * @param threads makes a thread for each
   * @param clock tells what is due
   * @param poll how often to look even if nothing is known to be due
   */
  Loops(ThreadFactory threads, Clock clock, Duration poll) {
    this.threads = Executors.newCachedThreadPool(threads);
    this.clock = clock;
    this.poll = poll;
  }

  void add(Turn turn) {
    threads.execute(() -> loop(turn));
  }

  private void loop(Turn turn) {
    while (stop.getCount() > 0) {
      Instant begun = clock.instant();
      Optional<Instant> next = Optional.empty();
      try {
        next = turn.run();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (Throwable e) {
        // Whatever it is: a loop that ended unseen would be worse than one that fails at each turn.
        LOG.atError().addKeyValue("event", "loop_failed").setCause(e).log("loop_failed");
      }
      // What was due before and is still there waits for something else.
      pause(next.filter(due -> due.isAfter(begun)));
    }
  }

  /** Waits until more is due or it is time to look again, or this is closed. */
  private void pause(Optional<Instant> next) {
    Instant now = clock.instant();
    Duration wait =
        next.map(due -> Duration.between(now, due))
            .filter(until -> until.compareTo(poll) < 0)
            .orElse(poll);
    if (Thread.interrupted()) {
      ignoreInterrupt();
    }
    try {
      boolean unused = stop.await(Math.max(0, wait.toNanos()), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      ignoreInterrupt();
    }
  }

  /** Only {@link #close} ends a loop: a plugin or a listener has left its interrupt behind. */
  private static void ignoreInterrupt() {
    LOG.atWarn().addKeyValue("event", "loop_interrupted").log("loop_interrupted");
  }

  @Override
  public void close() {
    stop.countDown();
    threads.shutdown();
    if (!SteadyWait.atMost(
        PATIENCE, nanos -> threads.awaitTermination(nanos, TimeUnit.NANOSECONDS))) {
      LOG.atWarn().addKeyValue("event", "loops_left").log("loops_left");
    }
  }
}
