package io.jobwatch.benchmarks.matching;

import java.lang.management.ManagementFactory;

/** The part of the heap that is in use. */
final class Heap {

  private static final int COLLECTIONS = 3;

  private Heap() {}

  /** What is still in use after the heap was collected, in bytes. */
  @SuppressWarnings("ExplicitGC")
  static long used() {
    for (int i = 0; i < COLLECTIONS; i++) {
      ManagementFactory.getMemoryMXBean().gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
