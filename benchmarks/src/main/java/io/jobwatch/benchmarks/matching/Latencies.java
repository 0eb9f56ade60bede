package io.jobwatch.benchmarks.matching;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How long calls took, each of them. For use by one thread at a time. */
final class Latencies {

  static final List<String> HEADER =
      List.of("what", "calls", "p50 us", "p99 us", "p99.9 us", "longest us");

  private long[] nanos = new long[1 << 10];
  private int count;

  void measure(Runnable call) {
    long start = System.nanoTime();
    call.run();
    add(System.nanoTime() - start);
  }

  void add(long took) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * count);
    }
    nanos[count++] = took;
  }

  List<String> cells(String what) {
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    return List.of(
        what,
        String.format(Locale.ROOT, "%,d", count),
        micros(sorted, 0.5),
        micros(sorted, 0.99),
        micros(sorted, 0.999),
        micros(sorted, 1));
  }

  private static String micros(long[] sorted, double share) {
    if (sorted.length == 0) {
      return "-";
    }
    int at = (int) Math.ceil(share * sorted.length) - 1;
    return String.format(Locale.ROOT, "%,.1f", sorted[Math.max(0, at)] / 1e3);
  }
}
