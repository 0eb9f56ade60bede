package io.jobwatch.deliver;

import static java.util.concurrent.TimeUnit.MINUTES;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;

/** Makes threads that end when they have been idle for a minute. */
final class IdleThreads {

  private IdleThreads() {}

  static ThreadPoolExecutor of(int most, ThreadFactory factory) {
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(most, most, 1, MINUTES, new LinkedBlockingQueue<>(), factory);
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }
}
