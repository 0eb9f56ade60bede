package io.jobwatch.storage.jooq.internal.database;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The thread that calls. For connections to a server: what a host has bound to its thread is there,
 * and no interrupt can do the server any harm.
 */
final class CallerThread implements WorkThreads {

  private final ThreadLocal<Boolean> inside = ThreadLocal.withInitial(() -> false);

  @Override
  public <T extends @Nullable Object> T call(Supplier<T> work) {
    if (inside.get()) {
      throw WorkThreads.alreadyInside();
    }
    boolean interrupted = Thread.interrupted();
    inside.set(true);
    try {
      return work.get();
    } finally {
      inside.remove();
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
