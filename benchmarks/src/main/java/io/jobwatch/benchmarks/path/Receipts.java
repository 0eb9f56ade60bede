package io.jobwatch.benchmarks.path;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;

/** Counts how often each delivery was made. Safe for use by several threads at once. */
final class Receipts {

  private final AtomicIntegerArray counts;
  private final CountDownLatch missing;

  Receipts(int deliveries) {
    counts = new AtomicIntegerArray(deliveries);
    missing = new CountDownLatch(deliveries);
  }

  void made(int number) {
    if (counts.getAndIncrement(number) == 0) {
      missing.countDown();
    }
  }

  void await() throws InterruptedException {
    if (!missing.await(10, TimeUnit.MINUTES)) {
      throw new IllegalStateException("Delivering: " + missing.getCount() + " never arrived.");
    }
  }

  /** How many were not made exactly once. */
  long faults() {
    return IntStream.range(0, counts.length()).filter(i -> counts.get(i) != 1).count();
  }
}
