package io.jobwatch.benchmarks.faults;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what other processes do. */
final class Waits {

  private static final Duration LOOK = Duration.ofMillis(20);

  private Waits() {}

  static void sleep(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Waiting: the thread was interrupted. Run again.", e);
    }
  }

  /** Waits until something is so; gives whether it was in time. */
  static boolean until(BooleanSupplier so, Duration longest) {
    long end = System.nanoTime() + longest.toNanos();
    while (!so.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      sleep(LOOK);
    }
    return true;
  }

  /** Waits until something is so, which it has to be. */
  static void require(String what, BooleanSupplier so, Duration longest) {
    if (!until(so, longest)) {
      throw new IllegalStateException(
          "Waiting for '"
              + what
              + "': it did not come within "
              + longest.toSeconds()
              + " s. Look into the logs of the nodes.");
    }
  }
}
