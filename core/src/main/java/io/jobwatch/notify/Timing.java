package io.jobwatch.notify;

import io.jobwatch.internal.policy.Schedules;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Frequency;
import io.jobwatch.model.Preferences;
import io.jobwatch.model.Priority;
import io.jobwatch.model.QuietHours;
import io.jobwatch.model.Subscriber;
import io.jobwatch.model.Verdict;
import java.time.Instant;
import java.util.Objects;

/**
 * When a match is told.
 *
 * @param digest whether together with others
 * @param at when, outside of the subscriber's quiet hours
 */
record Timing(boolean digest, Instant at) {

  /** As the alert and the subscriber want it; what is urgent does not wait for quiet hours. */
  static Timing of(Alert alert, Subscriber subscriber, Verdict.Scored verdict, Instant now) {
    Frequency wanted = frequency(alert, subscriber);
    if (!(wanted instanceof Frequency.AtOnce) && verdict.score() >= alert.atOnceFrom()) {
      wanted = Frequency.instant();
    }
    if (wanted instanceof Frequency.AtOnce atOnce) {
      Instant at = now.plus(atOnce.delay());
      boolean urgent = verdict.priority() == Priority.URGENT;
      return new Timing(false, urgent ? at : awake(subscriber, at));
    }
    return new Timing(true, awake(subscriber, Schedules.next(wanted, now, subscriber.zone())));
  }

  /** With the digest of the next morning, since there were as many today as there may be. */
  static Timing tomorrow(Subscriber subscriber, Instant now) {
    Instant before = Schedules.nextDay(now, subscriber.zone()).minusMillis(1);
    return new Timing(
        true, awake(subscriber, Schedules.next(Frequency.daily(), before, subscriber.zone())));
  }

  /** The digest after a moment, for what was left over then. */
  static Instant nextDigest(Alert alert, Subscriber subscriber, Instant after) {
    return awake(subscriber, nextTime(frequency(alert, subscriber), subscriber, after));
  }

  private static Instant nextTime(Frequency wanted, Subscriber subscriber, Instant after) {
    try {
      if (!(wanted instanceof Frequency.AtOnce)) {
        return Schedules.next(wanted, after, subscriber.zone());
      }
    } catch (IllegalArgumentException e) {
      // Stored without the check of the facade; what waits already must not be lost with it.
    }
    return Schedules.next(Frequency.daily(), after, subscriber.zone());
  }

  private static Frequency frequency(Alert alert, Subscriber subscriber) {
    Preferences preferences = subscriber.preferences();
    return Objects.requireNonNullElse(alert.frequency(), preferences.frequency());
  }

  private static Instant awake(Subscriber subscriber, Instant at) {
    return QuietHours.over(subscriber.preferences().quietHours(), at, subscriber.zone());
  }
}
