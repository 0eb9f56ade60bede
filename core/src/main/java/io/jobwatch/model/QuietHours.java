package io.jobwatch.model;

import static io.jobwatch.model.internal.Refusals.given;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A time of day in which a subscriber is not told; messages wait until it is over, urgent ones
 * aside. Times are those of the subscriber's zone.
 *
 * @param from when it begins
 * @param to when it is over: on the same day, or on the next one if it is not after {@code from}
 * @param days the days on which it begins, at least one
 */
public record QuietHours(LocalTime from, LocalTime to, Set<DayOfWeek> days) {

  /** After this many in a row it is time to look again. */
  private static final int MOST_IN_A_ROW = 20;

  /** Copies the days, and refuses none and null. */
  public QuietHours {
    given("Begin of quiet hours", from);
    given("End of quiet hours", to);
    days = Set.copyOf(Checks.notEmpty("Days of quiet hours", days));
  }

  /**
   * Quiet hours of every day.
   *
   * @param from when they begin
   * @param to when they are over
   * @return the quiet hours
   */
  public static QuietHours daily(LocalTime from, LocalTime to) {
    return new QuietHours(from, to, EnumSet.allOf(DayOfWeek.class));
  }

  /**
   * The first moment outside of some quiet hours.
   *
   * @param quietHours the quiet hours, maybe none
   * @param moment from when to look
   * @param zone the subscriber's zone
   * @return {@code moment} itself if it is in none; where the quiet hours never end, a moment in
   *     them, some days later
   */
  public static Instant over(Collection<QuietHours> quietHours, Instant moment, ZoneId zone) {
    Instant free = moment;
    for (int i = 0; i < MOST_IN_A_ROW; i++) {
      Instant from = free;
      Optional<Instant> end =
          quietHours.stream()
              .flatMap(hours -> hours.end(from, zone).stream())
              .max(Instant::compareTo);
      if (end.isEmpty()) {
        return free;
      }
      free = end.get();
    }
    return free;
  }

  /** When the quiet hours around a moment end, or nothing if it is in none. */
  private Optional<Instant> end(Instant moment, ZoneId zone) {
    LocalDate today = moment.atZone(zone).toLocalDate();
    return today
        .minusDays(1)
        .datesUntil(today.plusDays(1))
        .flatMap(day -> end(day, moment, zone).stream())
        .findFirst();
  }

  private Optional<Instant> end(LocalDate day, Instant moment, ZoneId zone) {
    boolean overnight = !to.isAfter(from);
    // Where a clock change skips a time, java.time takes the one as much later.
    Instant begin = ZonedDateTime.of(day, from, zone).toInstant();
    Instant end = ZonedDateTime.of(overnight ? day.plusDays(1) : day, to, zone).toInstant();
    boolean inside = !moment.isBefore(begin) && moment.isBefore(end);
    return inside && days.contains(day.getDayOfWeek()) ? Optional.of(end) : Optional.empty();
  }
}
