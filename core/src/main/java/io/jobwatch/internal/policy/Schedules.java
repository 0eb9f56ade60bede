package io.jobwatch.internal.policy;

import io.jobwatch.model.Frequency;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;

/**
 * When digests are told. Once for each hour, day or week as a clock on the wall has it: a time that
 * a change of the clock skips is told as much later, and of a time that comes twice the first.
 */
public final class Schedules {

  private static final int DAYS_OF_A_WEEK = 7;

  private Schedules() {}

  /**
   * The next time of a digest.
   *
   * @param frequency how often
   * @param after after which moment
   * @param zone the subscriber's zone
   * @return the time, later than {@code after}
   * @throws IllegalArgumentException if it is told at once and never in digests, or its cron
   *     expression cannot be read or has no next time
   */
  public static Instant next(Frequency frequency, Instant after, ZoneId zone) {
    if (frequency instanceof Frequency.Hourly) {
      return nextHour(after, zone);
    }
    if (frequency instanceof Frequency.Daily daily) {
      return next(daily.at(), day -> true, after, zone);
    }
    if (frequency instanceof Frequency.Weekly weekly) {
      return next(weekly.at(), day -> day == weekly.day(), after, zone);
    }
    if (frequency instanceof Frequency.Cron cron) {
      return CronTimes.of(cron.expression())
          .next(after, zone)
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "Cron expression '"
                          + cron.expression()
                          + "': it has no time after "
                          + after
                          + ". Use one that comes again."));
    }
    throw new IllegalArgumentException(
        "Next digest of '" + frequency.text() + "': it has none. Use hourly, daily or weekly.");
  }

  /**
   * Checks that a frequency has times.
   *
   * @param frequency the frequency
   * @throws IllegalArgumentException if its cron expression cannot be read or never comes
   */
  public static void check(Frequency frequency) {
    if (frequency instanceof Frequency.Cron) {
      next(frequency, Instant.EPOCH, ZoneId.of("UTC"));
    }
  }

  /**
   * The beginning of a day.
   *
   * @param moment a moment on that day
   * @param zone the subscriber's zone
   * @return when it began
   */
  public static Instant startOfDay(Instant moment, ZoneId zone) {
    return moment.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
  }

  /**
   * The beginning of the day after.
   *
   * @param moment a moment on a day
   * @param zone the subscriber's zone
   * @return when the next day begins
   */
  public static Instant nextDay(Instant moment, ZoneId zone) {
    return moment.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
  }

  private static Instant nextHour(Instant after, ZoneId zone) {
    ZonedDateTime hour = after.atZone(zone).truncatedTo(ChronoUnit.HOURS);
    do {
      // Where clocks are set back by half an hour, an hour after the beginning of one is in it.
      hour = hour.plusHours(1);
    } while (!hour.toInstant().isAfter(after));
    return hour.toInstant();
  }

  private static Instant next(LocalTime at, Predicate<DayOfWeek> on, Instant after, ZoneId zone) {
    LocalDate today = after.atZone(zone).toLocalDate();
    return today
        // A time that is skipped shortly before midnight comes on the day after.
        .minusDays(1)
        .datesUntil(today.plusDays(DAYS_OF_A_WEEK + 1L))
        .filter(day -> on.test(day.getDayOfWeek()))
        .map(day -> ZonedDateTime.of(day, at, zone).toInstant())
        .filter(time -> time.isAfter(after))
        .findFirst()
        .orElseThrow();
  }
}
