package io.jobwatch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The runs that are under way, which closing waits for. Safe for use by several threads at once.
 */
final class RunsUnderway {

  private final List<Thread> threads = new ArrayList<>();

  /** Notes that this thread begins a run. */
  synchronized void begin() {
    threads.add(Thread.currentThread());
  }

  /** Notes that this thread has ended one. */
  synchronized void end() {
    threads.remove(Thread.currentThread());
    notifyAll();
  }

  /** Waits until none is under way but those of this thread, so long at most. */
  synchronized void awaitEnd(Duration longest) {
    long end = System.nanoTime() + longest.toNanos();
    long left = longest.toMillis();
    try {
      while (left > 0 && threads.stream().anyMatch(one -> one != Thread.currentThread())) {
        wait(left);
        left = (end - System.nanoTime()) / 1_000_000;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
