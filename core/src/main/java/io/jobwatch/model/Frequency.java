package io.jobwatch.model;

import static io.jobwatch.model.internal.Refusals.given;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;

/**
 * How often a subscriber is told: of each match by itself, or of several together in a digest.
 * Times of day are those of the subscriber's zone.
 */
public sealed interface Frequency {

  /** The time of day at which digests are told when none is said. */
  LocalTime MORNING = LocalTime.of(8, 0);

  /**
   * Each match by itself.
   *
   * @param delay how long after the match it is told; zero or more, at most 30 days
   */
  record AtOnce(Duration delay) implements Frequency {

    private static final Duration LONGEST = Duration.ofDays(30);

    /** Checks the range of the delay. */
    public AtOnce {
      if (delay.isNegative() || delay.compareTo(LONGEST) > 0) {
        throw Checks.refusal(
            "Delay", delay.toString(), "it is out of range", "use one from PT0S to " + LONGEST);
      }
    }

    @Override
    public String text() {
      return delay.isZero() ? "instant" : "instant after " + delay;
    }
  }

  /** Together, at the beginning of each hour. */
  record Hourly() implements Frequency {

    @Override
    public String text() {
      return "hourly";
    }
  }

  /**
   * Together, once a day.
   *
   * @param at when
   */
  record Daily(LocalTime at) implements Frequency {

    /** Refuses null. */
    public Daily {
      given("Time of a daily frequency", at);
    }

    @Override
    public String text() {
      return "daily at " + at;
    }
  }

  /**
   * Together, once a week.
   *
   * @param day on which day
   * @param at when on that day
   */
  record Weekly(DayOfWeek day, LocalTime at) implements Frequency {

    /** Refuses null. */
    public Weekly {
      given("Day of a weekly frequency", day);
      given("Time of a weekly frequency", at);
    }

    @Override
    public String text() {
      return "weekly on " + day.name().toLowerCase(Locale.ROOT) + " at " + at;
    }
  }

  /**
   * Together, at the times of a cron expression.
   *
   * @param expression five fields as in crontab(5): minute, hour, day of month, month, day of week.
   *     A day is in either of the two day fields, or in both if one of them begins with {@code *}:
   *     {@code 0 8 1 * 1} is each Monday and the first of each month, but <code>
   *     0&nbsp;8&nbsp;*&#47;2&nbsp;*&nbsp;1</code> each Monday on an odd day. The model does not
   *     read it; what takes a source, an alert or a subscriber does, and refuses one that is wrong
   */
  record Cron(String expression) implements Frequency {

    /** Checks that there is an expression. */
    public Cron {
      Checks.text("Cron expression", expression, 150);
    }

    @Override
    public String text() {
      return "cron " + expression;
    }
  }

  /**
   * The frequency as a text, such as {@code weekly on monday at 08:00}, which {@link #parse} reads.
   *
   * @return the text
   */
  String text();

  /**
   * Each match by itself.
   *
   * @return the frequency
   */
  static Frequency instant() {
    return new AtOnce(Duration.ZERO);
  }

  /**
   * Each match by itself, a while after it.
   *
   * @param delay how long after
   * @return the frequency
   */
  static Frequency delayed(Duration delay) {
    return new AtOnce(delay);
  }

  /**
   * Together, at the beginning of each hour.
   *
   * @return the frequency
   */
  static Frequency hourly() {
    return new Hourly();
  }

  /**
   * Together, every morning at eight.
   *
   * @return the frequency
   */
  static Frequency daily() {
    return new Daily(MORNING);
  }

  /**
   * Together, once a day.
   *
   * @param at when
   * @return the frequency
   */
  static Frequency daily(LocalTime at) {
    return new Daily(at);
  }

  /**
   * Together, once a week.
   *
   * @param day on which day
   * @param at when on that day
   * @return the frequency
   */
  static Frequency weekly(DayOfWeek day, LocalTime at) {
    return new Weekly(day, at);
  }

  /**
   * Together, at the times of a cron expression.
   *
   * @param expression five fields, as {@link Cron} says
   * @return the frequency
   */
  static Frequency cron(String expression) {
    return new Cron(expression);
  }

  /**
   * Reads a frequency: {@code instant}, {@code instant after PT10M}, {@code hourly}, {@code daily},
   * {@code daily at 08:00}, {@code weekly}, {@code weekly on monday}, {@code weekly on monday at
   * 08:00} or {@code cron 0 8 * * *}.
   *
   * @param text the text; case does not matter
   * @return the frequency
   * @throws IllegalArgumentException if it is none of these
   */
  static Frequency parse(String text) {
    return FrequencyText.parse(text);
  }
}
