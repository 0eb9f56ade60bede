package io.jobwatch.docs.snippets;

import io.jobwatch.Jobwatch;
import io.jobwatch.JobwatchBuilder;
import io.jobwatch.RunReport;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.Decision;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.Route;
import io.jobwatch.model.Seniority;
import io.jobwatch.model.Subscriber;
import java.time.ZoneId;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

final class GettingStarted {

  private GettingStarted() {}

  static int once(JobwatchBuilder builder) {
    // tag::once
    try (Jobwatch jobwatch = builder.build()) {
      RunReport report = jobwatch.runOnce();
      report.sources().stream()
          .filter(source -> !source.outcome().ok())
          .forEach(source -> System.err.println(source.sourceId() + ": " + source.detail()));
      return report.ok() ? 0 : 1;
    }
    // end::once
  }

  static ScheduledFuture<?> scheduled(Jobwatch jobwatch, ScheduledExecutorService scheduler) {
    // tag::scheduled
    Runnable run =
        () -> {
          try {
            jobwatch.runOnce();
          } catch (RuntimeException e) {
            System.err.println(e.getMessage());
          }
        };
    return scheduler.scheduleWithFixedDelay(run, 0, 15, TimeUnit.MINUTES);
    // end::scheduled
  }

  static void start(JobwatchBuilder builder) {
    // tag::start
    Jobwatch jobwatch = builder.build();
    jobwatch.start();
    Runtime.getRuntime().addShutdownHook(new Thread(jobwatch::close));
    // end::start
  }

  static void alerts(Jobwatch jobwatch, String postingUid) {
    // tag::alerts
    jobwatch
        .subscribers()
        .save(
            Subscriber.of("ada")
                .zone(ZoneId.of("Europe/Berlin"))
                .route("email", "ada@example.com")
                .route("in_app"));
    jobwatch
        .alerts()
        .save(
            Alert.named("Senior Java")
                .forSubscriber("ada")
                .criteria(
                    Criteria.builder()
                        .keywords("java", "kotlin")
                        .seniorities(Seniority.SENIOR, Seniority.STAFF)
                        .blockedRoles("manager")
                        .build()));
    Decision decision = jobwatch.alerts().shouldNotify("ada/Senior Java", postingUid);
    // end::alerts
    System.out.println(decision.reason());
  }

  static Subscriber routes() {
    // tag::routes
    Subscriber ada =
        Subscriber.of("ada")
            .route(
                Route.of("webhook", "https://ada.example/hook")
                    .fallback("email", "ada@example.com"));
    // end::routes
    return ada;
  }

  static void audit(Jobwatch jobwatch) {
    // tag::audit
    for (Delivery dead : jobwatch.outbox().in(DeliveryState.FAILED, 100)) {
      jobwatch
          .outbox()
          .attempts(dead.id())
          .forEach(attempt -> System.out.println(attempt.channel() + ": " + attempt.detail()));
      jobwatch.outbox().replay(dead.id());
    }
    // end::audit
  }
}
