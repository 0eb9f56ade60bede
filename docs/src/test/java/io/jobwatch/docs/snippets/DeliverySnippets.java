package io.jobwatch.docs.snippets;

import io.jobwatch.Jobwatch;
import io.jobwatch.JobwatchBuilder;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.Destination;
import io.jobwatch.model.DisabledDestination;
import io.jobwatch.model.Frequency;
import io.jobwatch.model.QuietHours;
import io.jobwatch.model.Snooze;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.channel.RateLimit;
import io.jobwatch.spi.channel.SendLimits;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

final class DeliverySnippets {

  private DeliverySnippets() {}

  static Alert preferences(JobwatchBuilder builder, Criteria criteria) {
    // tag::preferences
    Subscriber ada =
        Subscriber.of("ada")
            .zone(ZoneId.of("Europe/Berlin"))
            .route("email", "ada@example.org")
            .frequency(Frequency.daily(LocalTime.of(7, 30)))
            .quiet(QuietHours.daily(LocalTime.of(21, 0), LocalTime.of(7, 0)))
            .perCompany(3)
            .perDay(5);
    Alert alert =
        Alert.named("Java in Berlin")
            .forSubscriber("ada")
            .criteria(criteria)
            .frequency(Frequency.weekly(DayOfWeek.MONDAY, LocalTime.of(8, 0)))
            .atOnceFrom(90);
    // end::preferences
    builder.subscriber(ada).alert(alert);
    return alert;
  }

  static void snooze(Jobwatch jobwatch, Alert alert) {
    // tag::snooze
    Instant inAMonth = Instant.now().plus(Duration.ofDays(30));
    jobwatch.subscribers().snooze(Snooze.company("ada", "Acme", inAMonth));
    jobwatch.subscribers().snooze(Snooze.role("ada", "team lead", null));
    jobwatch.subscribers().snooze(Snooze.alert(alert, inAMonth));
    // end::snooze
  }

  static void limits(JobwatchBuilder builder) {
    // tag::limits
    builder
        .limits(
            "telegram",
            SendLimits.NONE
                .channel(RateLimit.perSecond(25))
                .destination(RateLimit.perMinute(20))
                .recipient(new RateLimit(50, Duration.ofHours(1))))
        .channel("email", options -> options.set("timeout", "25s"))
        .deliveries(16, Duration.ofSeconds(30), Duration.ofMinutes(2));
    // end::limits
  }

  static void test(Jobwatch jobwatch) {
    // tag::test
    for (DisabledDestination gone : jobwatch.subscribers().disabledDestinations("ada")) {
      Destination destination = gone.destination();
      if (jobwatch.outbox().sendTest("ada", destination) instanceof DeliveryResult.Delivered) {
        jobwatch.subscribers().enable("ada", destination);
      }
    }
    // end::test
  }

  static void burst(Jobwatch jobwatch) {
    // tag::burst
    var ends = jobwatch.deliver(); // returns when nothing is due any more
    System.out.println(ends.getOrDefault(DeliveryState.DELIVERED, 0) + " delivered");
    // end::burst
  }
}
