package io.jobwatch.model;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Some quiet hours on a clock on the wall, in nanoseconds since a Monday began.
 *
 * @param begin when they begin, in the first week or in the one after it
 * @param end when they are over
 */
record QuietSpan(long begin, long end) {

  private static final long DAY = Duration.ofDays(1).toNanos();
  private static final long WEEK = 7 * DAY;
  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  /** Whether these quiet hours leave less than a minute at a time, so that they never end. */
  static boolean isFull(Collection<QuietHours> quietHours) {
    List<QuietSpan> twoWeeks =
        quietHours.stream()
            .flatMap(QuietSpan::inTwoWeeks)
            .sorted(Comparator.comparingLong(QuietSpan::begin))
            .toList();
    if (twoWeeks.isEmpty()) {
      return false;
    }
    long quietUntil = twoWeeks.get(0).end();
    for (QuietSpan next : twoWeeks) {
      if (next.begin() - quietUntil >= MINUTE) {
        return false;
      }
      quietUntil = Math.max(quietUntil, next.end());
    }
    return true;
  }

  /** The second week is there for what lies between a Sunday and the Monday after it. */
  private static Stream<QuietSpan> inTwoWeeks(QuietHours hours) {
    long from = hours.from().toNanoOfDay();
    long time = Math.floorMod(hours.to().toNanoOfDay() - from - 1, DAY) + 1;
    return hours.days().stream()
        .mapToLong(day -> (day.getValue() - 1) * DAY + from)
        .boxed()
        .flatMap(
            begin ->
                Stream.of(
                    new QuietSpan(begin, begin + time),
                    new QuietSpan(begin + WEEK, begin + WEEK + time)));
  }
}
