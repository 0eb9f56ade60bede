package io.jobwatch.internal.board;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the dates of boards; what is no date of this age counts as none. */
public final class BoardDates {

  private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[T ].*)?");
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;

  private BoardDates() {}

  /**
   * A moment with its offset.
   *
   * @param text ISO 8601, such as {@code 2026-07-01T22:15:00-05:00}
   * @return the moment, or nothing
   */
  public static Optional<Instant> moment(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text))
          .filter(BoardDates::plausible)
          .map(OffsetDateTime::toInstant);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * The calendar day of a date or of a moment's own offset: in UTC an evening in America would be
   * the next day.
   *
   * @param text ISO 8601, a date or a moment
   * @return the day, or nothing
   */
  public static Optional<LocalDate> day(String text) {
    Matcher matcher = DAY.matcher(text);
    try {
      return matcher.matches()
          ? Optional.of(LocalDate.parse(matcher.group(1))).filter(BoardDates::plausible)
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * A moment in milliseconds since 1970.
   *
   * @param text the digits
   * @return the moment, or nothing
   */
  public static Optional<Instant> epochMillis(String text) {
    return text.matches("\\d{12,13}")
        ? Optional.of(Instant.ofEpochMilli(Long.parseLong(text)))
            .filter(moment -> plausible(moment.atOffset(ZoneOffset.UTC)))
        : Optional.empty();
  }

  private static boolean plausible(OffsetDateTime moment) {
    return plausible(moment.toLocalDate());
  }

  private static boolean plausible(LocalDate day) {
    return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
  }
}
