package io.jobwatch.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.Supplier;

/** The processor's time that work takes, which what else the machine does makes no longer. */
public final class CpuTime {

  private CpuTime() {}

  /**
   * Does work in this thread, and fails if it takes the processor longer than a limit.
   *
   * @param limit the limit
   * @param what what the work is done with, for the error
   * @param work the work
   * @param <T> its result
   * @return its result
   */
  public static <T> T within(Duration limit, String what, Supplier<T> work) {
    long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    T result = work.get();
    long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun;
    assertThat(Duration.ofNanos(took)).as("processor's time for %s", what).isLessThan(limit);
    return result;
  }

  /**
   * Does work in this thread, and fails if it takes the processor longer than a limit.
   *
   * @param limit the limit
   * @param what what the work is done with, for the error
   * @param work the work
   */
  public static void within(Duration limit, String what, Runnable work) {
    boolean unused =
        within(
            limit,
            what,
            () -> {
              work.run();
              return true;
            });
  }
}
