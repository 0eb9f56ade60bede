package io.jobwatch.benchmarks.path;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * A moment by two clocks. What this process takes of the processors does not depend on what else
 * the machine does, as time on the wall does.
 *
 * @param wallNanos the JVM's monotonic clock
 * @param cpuNanos how long the processors have worked for this process
 */
record Moment(long wallNanos, long cpuNanos) {

  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  static Moment now() {
    return new Moment(System.nanoTime(), SYSTEM.getProcessCpuTime());
  }

  Duration wallUntil(Moment later) {
    return Duration.ofNanos(later.wallNanos - wallNanos);
  }

  Duration cpuUntil(Moment later) {
    return Duration.ofNanos(later.cpuNanos - cpuNanos);
  }
}
