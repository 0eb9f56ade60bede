package io.jobwatch.internal.policy;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinition;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The times of a cron expression of five fields, as crontab(5) has them: a day is in one of the two
 * day fields, or in both if one of them begins with {@code *}. Immutable.
 */
public final class CronTimes {

  private static final CronDefinition EITHER_DAY =
      CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX);
  private static final CronDefinition BOTH_DAYS =
      new CronDefinition(
          List.copyOf(EITHER_DAY.getFieldDefinitions()),
          EITHER_DAY.getCronConstraints(),
          EITHER_DAY.getCronNicknames(),
          true);

  /** The third field or the fifth begins with a star. */
  private static final Pattern STAR_FOR_DAYS =
      Pattern.compile("\\s*\\S+\\s+\\S+\\s+(?:\\*|\\S+\\s+\\S+\\s+\\*)");

  private final ExecutionTime times;

  private CronTimes(ExecutionTime times) {
    this.times = times;
  }

  /**
   * Reads an expression.
   *
   * @param expression the expression
   * @return its times
   * @throws IllegalArgumentException if it is none; the message says what to do
   */
  public static CronTimes of(String expression) {
    try {
      CronParser parser =
          new CronParser(STAR_FOR_DAYS.matcher(expression).lookingAt() ? BOTH_DAYS : EITHER_DAY);
      return new CronTimes(ExecutionTime.forCron(parser.parse(expression).validate()));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "Cron expression '"
              + expression
              + "': it cannot be read. Use five fields, such as 0 8 * * 1-5 for eight o'clock from"
              + " Monday to Friday.",
          e);
    }
  }

  /**
   * The next time. One that a change of the clock skips is as much later, and of one that comes
   * twice it is the first.
   *
   * @param after after which moment
   * @param zone the zone of the times of day
   * @return the time, or nothing if there is none, as on the 31st of February
   */
  public Optional<Instant> next(Instant after, ZoneId zone) {
    LocalDateTime local = LocalDateTime.ofInstant(after, zone);
    Optional<Instant> next = next(local, after, zone);
    ZoneOffsetTransition change = zone.getRules().previousTransition(after.plusNanos(1));
    if (change == null || !change.isGap() || !local.isBefore(after(change))) {
      return next;
    }
    return Stream.of(next, next(change.getDateTimeBefore().minusNanos(1), after, zone))
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }

  /** Until when on the clock there are times that were skipped. */
  private static LocalDateTime after(ZoneOffsetTransition change) {
    return change.getDateTimeAfter().plus(change.getDuration());
  }

  /** The first time of day from one on that is later than a moment. */
  private Optional<Instant> next(LocalDateTime from, Instant after, ZoneId zone) {
    Optional<LocalDateTime> time = nextOnClock(from);
    while (time.isPresent() && !instant(time.get(), zone).isAfter(after)) {
      time = nextOnClock(time.get());
    }
    return time.map(local -> instant(local, zone));
  }

  /** The library leaves out what a zone skips, so it is asked in a zone that skips nothing. */
  private Optional<LocalDateTime> nextOnClock(LocalDateTime from) {
    return times.nextExecution(from.atZone(ZoneOffset.UTC)).map(ZonedDateTime::toLocalDateTime);
  }

  private static Instant instant(LocalDateTime local, ZoneId zone) {
    return ZonedDateTime.of(local, zone).toInstant();
  }
}
