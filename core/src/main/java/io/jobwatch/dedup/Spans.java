package io.jobwatch.dedup;

import java.time.Duration;

/** Spans of time in words. */
final class Spans {

  private Spans() {}

  /** Returns a span in its largest whole unit, rounded down, such as {@code 3 h}. */
  static String text(Duration span) {
    // Hours go on to two days, since 24 h and 36 h say more than 1 d.
    if (span.toHours() >= 48) {
      return span.toDays() + " days";
    }
    if (span.toHours() >= 1) {
      return span.toHours() + " h";
    }
    return span.toMinutes() >= 1 ? span.toMinutes() + " min" : span.toSeconds() + " s";
  }
}
