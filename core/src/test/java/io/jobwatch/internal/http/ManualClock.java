package io.jobwatch.internal.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A clock that stands still, and a pauser that moves it. */
final class ManualClock extends Clock implements Pauser {

  static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

  private final List<Duration> pauses = new CopyOnWriteArrayList<>();
  private volatile Instant now = START;

  @Override
  public synchronized void pause(Duration time) {
    pauses.add(time);
    now = now.plus(time);
  }

  synchronized void move(Duration time) {
    now = now.plus(time);
  }

  List<Duration> pauses() {
    return pauses;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
