package io.jobwatch.internal.work;

import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes threads that have a name and do not keep the JVM alive. Safe for use by several threads.
 */
public final class DaemonThreads {

  private final ThreadFactory factory;

  /**
   * Threads of some kind.
   *
   * @param factory makes them; what it names them is not kept
   */
  public DaemonThreads(ThreadFactory factory) {
    this.factory = factory;
  }

  /**
   * Threads like those that a JVM makes by itself.
   *
   * @return a new one
   */
  public static DaemonThreads plain() {
    return new DaemonThreads(Executors.defaultThreadFactory());
  }

  /**
   * Makes threads with a name.
   *
   * @param name their name, which a number is added to
   * @return a factory
   */
  public ThreadFactory named(String name) {
    AtomicInteger number = new AtomicInteger();
    return task -> {
      Thread thread = factory.newThread(task);
      thread.setName(name + "-" + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }
}
