package io.jobwatch.internal.work;

import java.util.concurrent.Executor;

/**
 * Shares work between two threads, of which one alone would wait for the database half the time.
 */
public final class TwoThreads {

  private TwoThreads() {}

  /**
   * Does one part in the calling thread and the other in a second thread at the same time, or after
   * it if none is free. It ends when both have ended, whichever fails.
   *
   * @param threads may have one that is free
   * @param one a part
   * @param other the other part
   */
  public static void run(Executor threads, Runnable one, Runnable other) {
    EarlyWork<Boolean> second =
        EarlyWork.begin(
            threads,
            () -> {
              other.run();
              return true;
            });
    try {
      one.run();
    } catch (RuntimeException | Error e) {
      try {
        boolean unused = second.result();
      } catch (RuntimeException | Error failure) {
        e.addSuppressed(failure);
      }
      throw e;
    }
    boolean unused = second.result();
  }
}
