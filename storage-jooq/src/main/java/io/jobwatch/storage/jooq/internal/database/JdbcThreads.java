package io.jobwatch.storage.jooq.internal.database;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The threads on which one database is used. Nobody else knows them, so nobody can interrupt them:
 * an interrupt closes the file channel that a thread is using, and with it the whole H2 database.
 *
 * <p>There are as many as callers at once, and they end when they have been idle for a while.
 */
final class JdbcThreads implements WorkThreads {

  private static final long IDLE_SECONDS = 10;

  private final AtomicInteger number = new AtomicInteger();
  private final ExecutorService threads =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          task -> new JdbcThread(this, task, "jobwatch-jdbc-" + number.incrementAndGet()));

  @Override
  public <T extends @Nullable Object> T call(Supplier<T> work) {
    if (Thread.currentThread() instanceof JdbcThread thread && thread.owner == this) {
      throw WorkThreads.alreadyInside();
    }
    Map<String, String> logged = MDC.getCopyOfContextMap();
    return result(
        threads.submit(
            () -> {
              MDC.setContextMap(logged == null ? Map.of() : logged);
              return work.get();
            }));
  }

  private static <T extends @Nullable Object> T result(Future<T> future) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return future.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      throw unchecked(e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException unchecked(@Nullable Throwable error) {
    if (error instanceof Error fatal) {
      throw fatal;
    }
    return error instanceof RuntimeException failure ? failure : new IllegalStateException(error);
  }

  private static final class JdbcThread extends Thread {

    private final JdbcThreads owner;

    JdbcThread(JdbcThreads owner, Runnable task, String name) {
      super(task, name);
      this.owner = owner;
      setDaemon(true);
    }
  }
}
