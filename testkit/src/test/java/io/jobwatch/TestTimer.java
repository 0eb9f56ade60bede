package io.jobwatch;

import io.jobwatch.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A timer whose turns come in the thread of a test that lets time pass. */
final class TestTimer implements LeaseKeeper.Timer {

  private final TestClock clock;
  private final List<Turns> kept = new ArrayList<>();

  TestTimer(TestClock clock) {
    this.clock = clock;
  }

  /** Moves the clock, and takes each turn at its moment. */
  void pass(Duration time) {
    Instant end = clock.instant().plus(time);
    Optional<Turns> next = next();
    while (next.isPresent() && !next.get().at.isAfter(end)) {
      Turns turns = next.get();
      clock.set(turns.at);
      turns.at = turns.at.plus(turns.every);
      turns.task.run();
      next = next();
    }
    clock.set(end);
  }

  /** How many leases are kept. */
  synchronized int size() {
    return kept.size();
  }

  private synchronized Optional<Turns> next() {
    return kept.stream().min(Comparator.comparing(turns -> turns.at));
  }

  @Override
  public synchronized LeaseKeeper.Kept every(Duration time, Runnable task) {
    Turns turns = new Turns(time, task, clock.instant().plus(time));
    kept.add(turns);
    return () -> remove(turns);
  }

  private synchronized void remove(Turns turns) {
    kept.remove(turns);
  }

  @Override
  public void close() {}

  private static final class Turns {

    private final Duration every;
    private final Runnable task;
    private Instant at;

    Turns(Duration every, Runnable task, Instant at) {
      this.every = every;
      this.task = task;
      this.at = at;
    }
  }
}
