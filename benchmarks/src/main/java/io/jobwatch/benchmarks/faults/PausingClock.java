package io.jobwatch.benchmarks.faults;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The system's clock, but one worker that asks it after a send gets no answer for a while: the
 * worker stands still as it would in a long pause of the garbage collector.
 */
final class PausingClock extends Clock {

  private final AtomicReference<Duration> pause = new AtomicReference<>(Duration.ZERO);

  /** Lets the next worker that asks wait so long. */
  void next(Duration time) {
    pause.set(time);
  }

  @Override
  public Instant instant() {
    if (Thread.currentThread().getName().startsWith("jobwatch-delivery-")) {
      Duration wait = pause.getAndSet(Duration.ZERO);
      if (!wait.isZero()) {
        Waits.sleep(wait);
      }
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
