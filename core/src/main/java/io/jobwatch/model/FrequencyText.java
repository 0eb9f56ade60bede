package io.jobwatch.model;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads frequencies from their texts. */
final class FrequencyText {

  private static final Pattern FORM =
      Pattern.compile(
          "(?<kind>instant|hourly|daily|weekly)"
              + "(?: after (?<delay>\\S+))?(?: on (?<day>[a-z]+))?(?: at (?<time>[0-9:.]+))?");

  private FrequencyText() {}

  static Frequency parse(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    if (lower.startsWith("cron ")) {
      return Frequency.cron(text.strip().substring("cron ".length()).strip());
    }
    Matcher form = FORM.matcher(lower);
    try {
      Frequency frequency = form.matches() ? of(form) : null;
      if (frequency != null) {
        return frequency;
      }
    } catch (DateTimeException | IllegalArgumentException e) {
      throw refusal(text, "'" + e.getMessage() + "'", e);
    }
    throw refusal(text, "it is of no form known", null);
  }

  private static @Nullable Frequency of(Matcher form) {
    String delay = form.group("delay");
    String day = form.group("day");
    String time = form.group("time");
    LocalTime at = time == null ? Frequency.MORNING : LocalTime.parse(time);
    String kind = form.group("kind");
    return switch (kind) {
      case "instant" ->
          day != null || time != null
              ? null
              : Frequency.delayed(delay == null ? Duration.ZERO : Duration.parse(delay));
      case "hourly" -> delay != null || day != null || time != null ? null : Frequency.hourly();
      case "daily" -> delay != null || day != null ? null : Frequency.daily(at);
      default ->
          delay != null
              ? null
              : Frequency.weekly(
                  day == null ? DayOfWeek.MONDAY : DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)),
                  at);
    };
  }

  private static IllegalArgumentException refusal(
      String text, String why, @Nullable Exception cause) {
    IllegalArgumentException refusal =
        Checks.refusal(
            "Frequency",
            text,
            why,
            "use instant, hourly, daily at 08:00, weekly on monday at 08:00 or cron 0 8 * * *");
    refusal.initCause(cause);
    return refusal;
  }
}
