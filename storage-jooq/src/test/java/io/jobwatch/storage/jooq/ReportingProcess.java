package io.jobwatch.storage.jooq;

import io.jobwatch.Jobwatch;
import io.jobwatch.JobwatchListener;
import io.jobwatch.Operator;
import io.jobwatch.RunReport;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.Notification;
import io.jobwatch.model.Source;
import io.jobwatch.model.Subscriber;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;

/** Runs once for an alert and an operator, and stands still once a notification is stored. */
final class ReportingProcess {

  private ReportingProcess() {}

  /**
   * Runs until it is killed.
   *
   * @param arguments the database file, and whether it stands still at the first report rather than
   *     at the first notification of matches
   */
  public static void main(String[] arguments) {
    boolean atReport = Boolean.parseBoolean(arguments[1]);
    JobwatchListener standsStill =
        new JobwatchListener() {
          @Override
          public void notified(Notification notification) {
            if ((notification.report() != null) == atReport) {
              System.out.println("stored");
              System.out.flush();
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            }
          }
        };
    run(Path.of(arguments[0]), new ReportChannel(), Duration.ZERO, standsStill);
  }

  static RunReport run(Path file, ReportChannel channel, Duration fast, JobwatchListener listener) {
    ChangingBoards boards = new ChangingBoards(new Random(1));
    boards.change();
    try (Jobwatch jobwatch =
        Jobwatch.builder()
            .storage(JooqStorage.file(file))
            .clock(Clock.offset(Clock.systemUTC(), fast))
            .plugin(boards)
            .plugin(channel)
            .channel(ReportChannel.ID)
            .channel("in_app")
            .source(Source.of(ChangingBoards.ID, "acme"))
            .subscriber(Subscriber.of("ada").route("in_app"))
            .subscriber(Subscriber.of("ops").route(ReportChannel.ID, "ops"))
            .alert(Alert.named("all").forSubscriber("ada").criteria(Criteria.everything()))
            .operator(Operator.of("ops"))
            .listener(listener)
            .build()) {
      return jobwatch.runOnce();
    }
  }
}
