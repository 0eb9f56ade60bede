package io.jobwatch.benchmarks.engine;

import java.lang.management.ManagementFactory;

/** How long one thread was at something, in parts. */
final class Stopwatch {

  private long startNanos;
  private long startCpuNanos;
  private long nanos;
  private long cpuNanos;

  void start() {
    startCpuNanos = cpuNow();
    startNanos = System.nanoTime();
  }

  void stop() {
    nanos += System.nanoTime() - startNanos;
    cpuNanos += cpuNow() - startCpuNanos;
  }

  long nanos() {
    return nanos;
  }

  /** The processor's time that the thread had. */
  long cpuNanos() {
    return cpuNanos;
  }

  private static long cpuNow() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
