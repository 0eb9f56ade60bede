package io.jobwatch;

import io.jobwatch.internal.work.EarlyWork;
import java.util.concurrent.Executor;

/** Has two threads share work in which one alone would wait for the database half of the time. */
final class Together {

  private Together() {}

  /**
   * Does work in the calling thread and, if one is free, in another at the same time. It ends when
   * both have ended.
   *
   * @param threads may have one that is free
   * @param work does a part of what there is, and then the next, until nothing is left
   */
  static void run(Executor threads, Runnable work) {
    EarlyWork<Boolean> other =
        EarlyWork.begin(
            threads,
            () -> {
              work.run();
              return true;
            });
    try {
      work.run();
    } catch (RuntimeException | Error e) {
      try {
        boolean unused = other.result();
      } catch (RuntimeException | Error failure) {
        e.addSuppressed(failure);
      }
      throw e;
    }
    boolean unused = other.result();
  }
}
