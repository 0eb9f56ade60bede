package io.jobwatch.benchmarks.engine;

import java.lang.management.ManagementFactory;

/** How long one thread was at something, in parts. */
public final class Stopwatch {

  private long startNanos;
  private long startCpuNanos;
  private long nanos;
  private long cpuNanos;

  /** A watch that has not run yet. */
  public Stopwatch() {}

  /** Begins a part. */
  public void start() {
    startCpuNanos = cpuNow();
    startNanos = System.nanoTime();
  }

  /** Ends the part. */
  public void stop() {
    nanos += System.nanoTime() - startNanos;
    cpuNanos += cpuNow() - startCpuNanos;
  }

  /**
   * The time of all parts.
   *
   * @return nanoseconds
   */
  public long nanos() {
    return nanos;
  }

  /**
   * The processor's time that the thread had in them.
   *
   * @return nanoseconds
   */
  public long cpuNanos() {
    return cpuNanos;
  }

  private static long cpuNow() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
