package io.jobwatch;

import io.jobwatch.model.Source;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** How things are worded for operators. */
final class ReportTexts {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private ReportTexts() {}

  /** Such as {@code 1 match} and {@code 2 matches}. */
  static String count(long count, String one, String more) {
    return count + " " + (count == 1 ? one : more);
  }

  /** A source with the company that it names. */
  static String name(Source source) {
    return source.company() == null ? source.id() : source.id() + " (" + source.company() + ")";
  }

  /** A moment without its zone. */
  static String minute(Instant moment, ZoneId zone) {
    return MINUTE.format(moment.atZone(zone));
  }

  /** A moment that whoever reads it understands everywhere. */
  static String minute(Instant moment) {
    return minute(moment, ZoneOffset.UTC) + " UTC";
  }
}
