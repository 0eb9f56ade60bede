package io.jobwatch.benchmarks.faults;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The system's clock, but a worker that asks it after a send may get no answer for a while: it
 * stands still as it would in a long pause of the garbage collector.
 */
final class PausingClock extends Clock {

  private final ThreadLocal<Duration> pause = ThreadLocal.withInitial(() -> Duration.ZERO);

  /** Lets the worker that calls this wait so long when it asks next. */
  void next(Duration time) {
    pause.set(time);
  }

  @Override
  public Instant instant() {
    Duration wait = pause.get();
    pause.remove();
    if (!wait.isZero()) {
      Waits.sleep(wait);
    }
    return Instant.now();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("Nothing here needs a zone.");
  }
}
