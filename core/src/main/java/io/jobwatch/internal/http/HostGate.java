package io.jobwatch.internal.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * The way to one host: so many requests at once, so much time between them, and none while the host
 * wants a pause. Safe for several threads, which are let in in the order they came.
 */
final class HostGate {

  private final Semaphore places;
  private final int concurrency;
  private final Duration interval;
  private final Clock clock;
  private Instant nextStart = Instant.MIN;
  private Instant closedUntil = Instant.MIN;

  HostGate(Duration interval, int concurrency, Clock clock) {
    this.places = new Semaphore(concurrency, true);
    this.concurrency = concurrency;
    this.interval = interval;
    this.clock = clock;
  }

  /** The requests that may be under way at once; each is to hold one of these permits. */
  Semaphore places() {
    return places;
  }

  /**
   * Reserves the next start for the holder of a place.
   *
   * @return how long it has to wait, zero or more
   */
  synchronized Duration reserve() {
    Instant now = clock.instant();
    Instant start = nextStart.isAfter(now) ? nextStart : now;
    Duration wait = Duration.between(now, start);
    if (wait.compareTo(interval.multipliedBy(concurrency)) > 0) {
      // So many cannot be ahead: the clock was set back.
      wait = Duration.ZERO;
    }
    nextStart = now.plus(wait).plus(interval);
    return wait;
  }

  /** Lets nobody in for a time; an earlier closing that lasts longer stays. */
  synchronized void close(Duration pause) {
    Instant until = clock.instant().plus(pause);
    closedUntil = until.isAfter(closedUntil) ? until : closedUntil;
  }

  /** How long the host is still closed; nothing if it is open. */
  synchronized Optional<Duration> closed() {
    Instant now = clock.instant();
    return closedUntil.isAfter(now)
        ? Optional.of(Duration.between(now, closedUntil))
        : Optional.empty();
  }
}
