package io.jobwatch;

import io.jobwatch.internal.work.SteadyWait;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The parts of some work that threads are at, such as the runs that closing waits for. Safe for use
 * by several threads at once.
 */
final class Underway {

  private final List<Thread> threads = new ArrayList<>();
  private boolean givenUp;

  /** Notes that this thread begins a part, unless all is given up; gives whether it may. */
  synchronized boolean begin() {
    if (!givenUp) {
      threads.add(Thread.currentThread());
    }
    return !givenUp;
  }

  /** Notes that this thread has ended a part that it began; it is not interrupted after that. */
  synchronized void end() {
    threads.remove(Thread.currentThread());
    notifyAll();
  }

  /**
   * Gives up: no part begins any more, those that other threads are at are interrupted, and waited
   * for so long at most.
   */
  synchronized void giveUp(Duration longest) {
    givenUp = true;
    threads.stream().filter(Underway::isOther).forEach(Thread::interrupt);
    awaitEnd(longest);
  }

  /** Whether it was given up. */
  synchronized boolean givenUp() {
    return givenUp;
  }

  /**
   * Waits until no part is under way but those of this thread, so long at most, whether it is
   * interrupted or not.
   */
  synchronized void awaitEnd(Duration longest) {
    boolean unused = SteadyWait.atMost(longest, this::awaitOthers);
  }

  private synchronized boolean awaitOthers(long nanos) throws InterruptedException {
    long end = System.nanoTime() + nanos;
    long left = TimeUnit.NANOSECONDS.toMillis(nanos);
    while (left > 0 && threads.stream().anyMatch(Underway::isOther)) {
      wait(left);
      left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    }
    return threads.stream().noneMatch(Underway::isOther);
  }

  private static boolean isOther(Thread thread) {
    return thread != Thread.currentThread();
  }
}
