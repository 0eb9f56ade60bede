package io.jobwatch.spi.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The dates of HTTP (RFC 9110, section 5.6.7): the form of today and the two before it. */
final class HttpDate {

  /** A year of two digits is at most so many ahead; else it is of the century before. */
  private static final int MOST_YEARS_AHEAD = 50;

  private static final DateTimeFormatter ASCTIME =
      new DateTimeFormatterBuilder()
          .appendPattern("EEE MMM ")
          .padNext(2)
          .appendPattern("d HH:mm:ss yyyy")
          .toFormatter(Locale.US);

  private HttpDate() {}

  /**
   * The moment that a text says.
   *
   * @param text such as {@code Sun, 06 Nov 1994 08:49:37 GMT}, {@code Sunday, 06-Nov-94 08:49:37
   *     GMT} or {@code Sun Nov 6 08:49:37 1994} with two blanks before the day
   * @param now what a year of two digits is near to
   * @return the moment, or nothing if it is no such date
   */
  static Optional<Instant> parse(String text, Instant now) {
    for (DateTimeFormatter form :
        List.of(DateTimeFormatter.RFC_1123_DATE_TIME, rfc850(now), ASCTIME)) {
      try {
        return Optional.of(form.withZone(ZoneOffset.UTC).parse(text, Instant::from));
      } catch (DateTimeException e) {
        // Of another form, or no date.
      }
    }
    return Optional.empty();
  }

  private static DateTimeFormatter rfc850(Instant now) {
    int lastYear = now.atOffset(ZoneOffset.UTC).getYear() + MOST_YEARS_AHEAD;
    return new DateTimeFormatterBuilder()
        .appendPattern("EEEE, dd-MMM-")
        .appendValueReduced(ChronoField.YEAR, 2, 2, lastYear - 99)
        .appendPattern(" HH:mm:ss 'GMT'")
        .toFormatter(Locale.US);
  }
}
