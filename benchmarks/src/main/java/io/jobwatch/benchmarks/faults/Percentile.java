package io.jobwatch.benchmarks.faults;

import java.util.List;

/** Reads percentiles off sorted values. */
final class Percentile {

  private Percentile() {}

  static long of(List<Long> sorted, int percent) {
    return sorted.isEmpty() ? -1 : sorted.get((sorted.size() - 1) * percent / 100);
  }
}
