package io.jobwatch.internal.work;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Work that another thread does ahead of time if one is free, and otherwise whoever needs its
 * result.
 *
 * @param <T> its result
 */
public final class EarlyWork<T> {

  private final FutureTask<T> task;

  private EarlyWork(FutureTask<T> task) {
    this.task = task;
  }

  /**
   * Begins work that only computes, since it takes one of the threads that the whole process
   * shares.
   *
   * @param work the work
   * @param <T> its result
   * @return the work
   */
  public static <T> EarlyWork<T> begin(Callable<T> work) {
    return begin(ForkJoinPool.commonPool(), work);
  }

  /**
   * Begins some work.
   *
   * @param threads where it may find one that is free
   * @param work the work
   * @param <T> its result
   * @return the work
   */
  public static <T> EarlyWork<T> begin(Executor threads, Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    try {
      threads.execute(task);
    } catch (RejectedExecutionException e) {
      // They are about to end. Whoever needs the result does the work.
    }
    return new EarlyWork<>(task);
  }

  /** Does the work unless another thread has begun, so that nobody waits for one to be free. */
  public void help() {
    task.run();
  }

  /**
   * Waits for the result; what the work threw is thrown. An interrupt is kept for the caller.
   *
   * @return the result
   */
  public T result() {
    help();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
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

  private static RuntimeException unchecked(@Nullable Throwable failure) {
    if (failure instanceof Error fatal) {
      throw fatal;
    }
    return failure instanceof RuntimeException usual ? usual : new IllegalStateException(failure);
  }
}
