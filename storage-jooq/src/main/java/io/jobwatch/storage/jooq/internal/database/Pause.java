package io.jobwatch.storage.jooq.internal.database;

import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/** How long to let others pass before a transaction is tried again. */
@FunctionalInterface
public interface Pause {

  /**
   * Waits.
   *
   * @param tries how many tries have met a conflict so far, from 1
   */
  void after(int tries);

  /**
   * A pause that doubles with each try, from 5 to 10 ms after the first, at random, so that
   * transactions that were in each other's way do not meet again.
   *
   * @param random the source of randomness
   * @return the pause
   */
  static Pause jittered(RandomGenerator random) {
    return tries -> {
      long longest = 10_000_000L << Math.min(tries - 1, 6);
      LockSupport.parkNanos(random.nextLong(longest / 2, longest));
    };
  }
}
