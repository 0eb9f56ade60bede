package io.jobwatch.match;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The days of a forecast, as a calendar of the zone has them: one with a change of the clocks is a
 * day like any other.
 *
 * @param now the moment of the forecast
 * @param zone whose days they are
 * @param first the first day
 * @param today the last day
 */
record ForecastDays(Instant now, ZoneId zone, LocalDate first, LocalDate today) {

  static ForecastDays until(Instant now, ZoneId zone, int days) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    return new ForecastDays(now, zone, today.minusDays(days - 1L), today);
  }

  Instant start() {
    return first.atStartOfDay(zone).toInstant();
  }

  /** The day of a moment; what another node's clock puts into the future belongs to today. */
  LocalDate day(Instant moment) {
    LocalDate day = LocalDate.ofInstant(moment, zone);
    return day.isAfter(today) ? today : day;
  }

  /** The days that count, where the oldest posting was first seen at a moment. */
  List<LocalDate> from(Instant oldest) {
    return firstKnown(oldest).datesUntil(today.plusDays(1)).toList();
  }

  /** How many days that is, today as far as it has passed, and never less than one. */
  double known(Instant oldest) {
    Instant morning = today.atStartOfDay(zone).toInstant();
    Instant evening = today.plusDays(1).atStartOfDay(zone).toInstant();
    double passed =
        (double) Duration.between(morning, now).toMillis()
            / Duration.between(morning, evening).toMillis();
    return Math.max(1, ChronoUnit.DAYS.between(firstKnown(oldest), today) + passed);
  }

  private LocalDate firstKnown(Instant oldest) {
    LocalDate day = oldest.isBefore(start()) ? first : day(oldest);
    return day.isBefore(first) ? first : day;
  }
}
