package io.jobwatch.benchmarks.path;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that goes on as time does, from a moment of choice, and can be put forward. */
final class MovableClock extends Clock {

  private final Clock real = Clock.systemUTC();
  private volatile Duration offset;

  MovableClock(Instant start) {
    offset = Duration.between(real.instant(), start);
  }

  void forward(Duration time) {
    offset = offset.plus(time);
  }

  @Override
  public Instant instant() {
    return real.instant().plus(offset);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("Only the instant is asked for.");
  }
}
