package io.jobwatch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What goes on in the background after a start: one loop for the sources, one for the digests, one
 * for the deliveries, one for what operators are told, and one for what is old. A loop that fails
 * goes on at its next turn.
 */
final class Loops implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Loops.class);

  /** How often to look even if nothing is known to be due, since other nodes add work too. */
  static final Duration POLL = Duration.ofSeconds(5);

  /** Does what is due; gives when more is due, or nothing if that is not known. */
  @FunctionalInterface
  interface Turn {
    Optional<Instant> run() throws InterruptedException;
  }

  private final Engine engine;
  private final ExecutorService threads;
  private final CountDownLatch stop = new CountDownLatch(1);

  Loops(Engine engine) {
    this.engine = engine;
    this.threads = Executors.newCachedThreadPool(engine.threads().named("jobwatch-loop"));
  }

  void add(Turn turn) {
    threads.execute(() -> loop(turn));
  }

  private void loop(Turn turn) {
    boolean on = true;
    while (on) {
      Optional<Instant> next = Optional.empty();
      try {
        next = turn.run();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (Throwable e) {
        // Whatever it is: a loop that ended unseen would be worse than one that fails at each turn.
        LOG.atError().addKeyValue("event", "loop_failed").setCause(e).log("loop_failed");
      }
      on = pause(next);
    }
  }

  /** Waits until more is due or it is time to look again; gives whether to go on. */
  private boolean pause(Optional<Instant> next) {
    Instant now = engine.clock().instant();
    Duration poll = engine.upkeep().poll();
    Duration wait =
        next.map(due -> Duration.between(now, due))
            .filter(until -> until.compareTo(poll) < 0 && until.toMillis() > 0)
            .orElse(poll);
    try {
      return !stop.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    stop.countDown();
    threads.shutdown();
    try {
      if (!threads.awaitTermination(20, TimeUnit.SECONDS)) {
        LOG.atWarn().addKeyValue("event", "loops_left").log("loops_left");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
