package io.jobwatch.internal.http;

import java.time.Duration;

/** A moment on the machine's monotonic clock, which no change of the date moves. */
final class Deadline {

  private static final Duration FAR = Duration.ofDays(1);

  private final long end;

  private Deadline(long end) {
    this.end = end;
  }

  /** A deadline so far from now, at most a day. */
  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + bounded(time).toNanos());
  }

  /** A time of at most a day, which fits any unit. */
  static Duration bounded(Duration time) {
    return time.compareTo(FAR) > 0 ? FAR : time;
  }

  /** The time left; zero once the deadline has passed. */
  Duration left() {
    return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
  }

  boolean passed() {
    return left().isZero();
  }
}
