package io.jobwatch.storage.jooq.internal.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Instants as whole microseconds since 1970-01-01T00:00:00Z, the finest that all databases have.
 * Smaller parts are dropped, instants beyond the range of a long become its ends.
 */
final class Micros {

  private static final Instant EARLIEST = Instant.EPOCH.plus(Long.MIN_VALUE, ChronoUnit.MICROS);
  private static final Instant LATEST = Instant.EPOCH.plus(Long.MAX_VALUE, ChronoUnit.MICROS);

  private Micros() {}

  static long of(Instant instant) {
    if (instant.isBefore(EARLIEST)) {
      return Long.MIN_VALUE;
    }
    if (instant.isAfter(LATEST)) {
      return Long.MAX_VALUE;
    }
    return Math.addExact(
        Math.multiplyExact(instant.getEpochSecond() + 1, 1_000_000L),
        instant.getNano() / 1_000 - 1_000_000L);
  }

  static @Nullable Long ofNullable(@Nullable Instant instant) {
    return instant == null ? null : of(instant);
  }

  static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  static @Nullable Instant instantOrNull(@Nullable Long micros) {
    return micros == null ? null : instant(micros);
  }
}
