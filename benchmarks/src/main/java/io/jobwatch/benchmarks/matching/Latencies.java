package io.jobwatch.benchmarks.matching;

import io.jobwatch.benchmarks.engine.Stopwatch;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How long calls took, each of them, and how much of that their thread had a processor: the rest it
 * waited for one. For use by one thread at a time.
 */
final class Latencies {

  static final List<String> HEADER =
      List.of(
          "what", "calls", "p50 us", "p99 us", "p99.9 us", "longest us", "of CPU p99.9", "longest");

  private long[] nanos = new long[1 << 10];
  private long[] cpuNanos = new long[1 << 10];
  private int count;

  void measure(Runnable call) {
    Stopwatch watch = new Stopwatch();
    watch.start();
    call.run();
    watch.stop();
    add(watch);
  }

  /** Adds a call by the watch that ran while it was made. */
  void add(Stopwatch watch) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * count);
      cpuNanos = Arrays.copyOf(cpuNanos, 2 * count);
    }
    nanos[count] = watch.nanos();
    cpuNanos[count++] = watch.cpuNanos();
  }

  List<String> cells(String what) {
    long[] sorted = sorted(nanos);
    long[] cpu = sorted(cpuNanos);
    return List.of(
        what,
        String.format(Locale.ROOT, "%,d", count),
        micros(sorted, 0.5),
        micros(sorted, 0.99),
        micros(sorted, 0.999),
        micros(sorted, 1),
        micros(cpu, 0.999),
        micros(cpu, 1));
  }

  private long[] sorted(long[] all) {
    long[] sorted = Arrays.copyOf(all, count);
    Arrays.sort(sorted);
    return sorted;
  }

  private static String micros(long[] sorted, double share) {
    if (sorted.length == 0) {
      return "-";
    }
    int at = (int) Math.ceil(share * sorted.length) - 1;
    return String.format(Locale.ROOT, "%,.1f", sorted[Math.max(0, at)] / 1e3);
  }
}
