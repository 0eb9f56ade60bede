package io.jobwatch.internal.policy;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** The times of a cron expression of five fields, as crontab(5) has them. Immutable. */
public final class CronTimes {

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
          new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));
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
   * The next time.
   *
   * @param after after which moment
   * @param zone the zone of the times of day
   * @return the time, or nothing if there is none, as on the 31st of February
   */
  public Optional<Instant> next(Instant after, ZoneId zone) {
    return times.nextExecution(after.atZone(zone)).map(ZonedDateTime::toInstant);
  }
}
