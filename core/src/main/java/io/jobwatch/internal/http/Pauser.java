package io.jobwatch.internal.http;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Lets time pass. A test's pauser moves its clock instead. */
@FunctionalInterface
public interface Pauser {

  /**
   * Returns after a time, or early if the thread is interrupted; its interrupt flag stays set.
   *
   * @param time how long; nothing happens if it is not positive
   */
  void pause(Duration time);

  /**
   * The pauser for real time.
   *
   * @return a pauser that parks the calling thread
   */
  static Pauser parking() {
    return time -> {
      long end = System.nanoTime() + time.toNanos();
      long left = end - System.nanoTime();
      // A parked thread may wake for no reason.
      while (left > 0 && !Thread.currentThread().isInterrupted()) {
        LockSupport.parkNanos(left);
        left = end - System.nanoTime();
      }
    };
  }
}
