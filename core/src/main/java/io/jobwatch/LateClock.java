package io.jobwatch;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock whose time comes from another one, which may be known later. Thread-safe. */
final class LateClock extends Clock {

  private volatile Clock source;

  LateClock(Clock first) {
    source = first;
  }

  void use(Clock better) {
    source = better;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return source.withZone(zone);
  }

  @Override
  public Instant instant() {
    return source.instant();
  }
}
