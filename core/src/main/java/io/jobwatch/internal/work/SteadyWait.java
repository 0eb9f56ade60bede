package io.jobwatch.internal.work;

import java.time.Duration;

/** Waits that an interrupt does not end, for what must be over before something is closed. */
public final class SteadyWait {

  private SteadyWait() {}

  /** A wait of a limited time. */
  @FunctionalInterface
  public interface Timed {

    /**
     * Waits.
     *
     * @param nanos how long at most, in nanoseconds
     * @return whether what it waits for has happened
     * @throws InterruptedException if the thread is interrupted before or meanwhile
     */
    boolean await(long nanos) throws InterruptedException;
  }

  /**
   * Waits to the end; a thread that was interrupted before or meanwhile is so again after it.
   *
   * @param longest how long at most
   * @param wait the wait, which is begun again after an interrupt
   * @return whether what it waits for has happened
   */
  public static boolean atMost(Duration longest, Timed wait) {
    long end = System.nanoTime() + longest.toNanos();
    boolean interrupted = Thread.interrupted();
    try {
      while (true) {
        try {
          return wait.await(Math.max(0, end - System.nanoTime()));
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
