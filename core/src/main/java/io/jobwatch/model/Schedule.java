package io.jobwatch.model;

import static io.jobwatch.model.internal.Refusals.given;

import java.time.ZoneId;

/**
 * Times at which something is done, by a clock on the wall. What was missed, because no node ran or
 * all were busy, is made up for once and not as often as it was missed.
 *
 * @param frequency when: any but at once; what a cron expression means, {@link Frequency.Cron} says
 * @param zone the zone of the times of day
 */
public record Schedule(Frequency frequency, ZoneId zone) {

  /** Refuses what has no times, and null. */
  public Schedule {
    given("Frequency of a schedule", frequency);
    given("Zone of a schedule", zone);
    if (frequency instanceof Frequency.AtOnce) {
      throw Checks.refusal(
          "Schedule",
          frequency.text(),
          "it has no times",
          "use hourly, daily, weekly or a cron expression");
    }
  }
}
