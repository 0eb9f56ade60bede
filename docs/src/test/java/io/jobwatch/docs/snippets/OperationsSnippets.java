package io.jobwatch.docs.snippets;

import io.jobwatch.Jobwatch;
import io.jobwatch.JobwatchBuilder;
import io.jobwatch.JobwatchListener;
import io.jobwatch.Operator;
import io.jobwatch.RetentionSettings;
import io.jobwatch.Statistics;
import io.jobwatch.config.CompanyFile;
import io.jobwatch.error.ConfigurationException;
import io.jobwatch.error.StorageException;
import io.jobwatch.metrics.JobwatchMetrics;
import io.jobwatch.model.Application;
import io.jobwatch.model.ApplicationStage;
import io.jobwatch.model.AuditEntry;
import io.jobwatch.model.Company;
import io.jobwatch.model.CompanyTier;
import io.jobwatch.model.Page;
import io.jobwatch.model.PageCursor;
import io.jobwatch.model.PeriodStatistics;
import io.jobwatch.model.QueueStatus;
import io.jobwatch.model.RetentionKind;
import io.jobwatch.model.Route;
import io.jobwatch.model.Source;
import io.jobwatch.model.SourceHealth;
import io.jobwatch.model.Subscriber;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

public final class OperationsSnippets {

  private OperationsSnippets() {}

  static int exitCode(JobwatchBuilder builder) {
    // tag::exit
    try (Jobwatch jobwatch = builder.build()) {
      return jobwatch.runOnce().ok() ? 0 : 1;
    } catch (ConfigurationException e) {
      System.err.println(e.getMessage());
      return 2;
    } catch (StorageException e) {
      System.err.println(e.getMessage());
      return 1;
    }
    // end::exit
  }

  static void companies(Jobwatch jobwatch) throws IOException {
    // tag::companies
    jobwatch.companies().importAll(CompanyFile.read(Path.of("companies.yml")));
    jobwatch.companies().exportAll().write(Path.of("backup.yml"));
    // end::companies
  }

  static void statistics(Jobwatch jobwatch) {
    // tag::statistics
    Statistics statistics = jobwatch.statistics();
    QueueStatus queue = statistics.queue();
    System.out.println(queue.waiting() + " waiting for " + queue.age(Instant.now()));
    for (PeriodStatistics day : statistics.perDay(7, ZoneId.of("Europe/Berlin"))) {
      System.out.printf("%s: %d told, %d new%n", day.from(), day.told(), day.fetches().added());
    }
    // end::statistics
  }

  /** Binds meters as the page shows. */
  public static JobwatchMetrics metrics(Jobwatch jobwatch, MeterRegistry registry) {
    // tag::metrics
    JobwatchMetrics metrics = new JobwatchMetrics(jobwatch);
    metrics.bindTo(registry);
    // end::metrics
    return metrics;
  }

  static void operator(JobwatchBuilder builder) {
    // tag::operator
    builder
        .subscriber(
            Subscriber.of("ops")
                .zone(ZoneId.of("Europe/Berlin"))
                .route(
                    Route.of("webhook", "https://ops.example/hook")
                        .fallback("email", "ops@acme.example")))
        .operator(
            Operator.of("ops")
                .highScore(85) // 90 unless said
                .summary(LocalTime.of(7, 0)) // 08:00 unless said
                .batches(Duration.ofHours(4))); // an hour unless said
    // end::operator
  }

  static void pages(Jobwatch jobwatch) {
    // tag::pages
    Page<AuditEntry> first = jobwatch.outbox().audit("ada", null, 50);
    PageCursor next = first.next();
    if (next != null) {
      String link = next.text(); // goes into the address of the next page
      Page<AuditEntry> second = jobwatch.outbox().audit("ada", PageCursor.parse(link), 50);
      second.items().forEach(entry -> System.out.println(entry.delivery().state()));
    }
    // end::pages
  }

  static JobwatchBuilder retention() {
    // tag::retention
    JobwatchBuilder builder =
        Jobwatch.builder()
            .retention(
                RetentionSettings.defaults()
                    .keep(RetentionKind.DELIVERIES, Duration.ofDays(30))
                    .keepForEver(RetentionKind.POSTINGS));
    // end::retention
    return builder;
  }

  static void sources(JobwatchBuilder builder) {
    // tag::sources
    builder
        .brokenAfter(5)
        .listener(
            new JobwatchListener() {
              @Override
              public void sourceBroken(Source source, SourceHealth health) {
                System.err.println(source.id() + ": " + health.lastError());
              }
            });
    // end::sources
  }

  static void applications(Jobwatch jobwatch, String postingUid) {
    // tag::applications
    Application application =
        jobwatch.applications().move("ada", postingUid, ApplicationStage.APPLIED);
    jobwatch.applications().note("ada", postingUid, "Sent the CV on Monday");
    jobwatch.companies().save(Company.of("Acme").tier(CompanyTier.A).metadata("crm", "17"));
    // end::applications
    System.out.println(application);
  }

  static void privacy(Jobwatch jobwatch) throws IOException {
    // tag::privacy
    try (var file = Files.newBufferedWriter(Path.of("ada.json"))) {
      jobwatch.subscribers().export("ada", file);
    }
    jobwatch.subscribers().erase("ada");
    // end::privacy
  }
}
