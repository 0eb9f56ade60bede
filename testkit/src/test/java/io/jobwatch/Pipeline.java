package io.jobwatch;

import io.jobwatch.internal.memory.InMemoryStorage;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.Match;
import io.jobwatch.model.Notification;
import io.jobwatch.model.Route;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.testkit.TestClock;
import io.jobwatch.testkit.storage.RepeatingStorage;
import java.time.Duration;

/**
 * A Jobwatch over a scripted board and two scripted channels, whose clock moves instead of waiting.
 */
final class Pipeline implements AutoCloseable {

  static final Route PAGER_THEN_MAIL = Route.of("test/pager", "4711").fallback("test/mail", "ada");

  final TestClock clock = TestClock.create();
  final ScriptedBoard board = new ScriptedBoard();
  final ScriptedChannel pager = new ScriptedChannel("test/pager");
  final ScriptedChannel mail = new ScriptedChannel("test/mail");
  final Storage storage = new RepeatingStorage(new InMemoryStorage());
  final Jobwatch jobwatch;
  private Runnable beforeMatching = () -> {};
  private JobwatchListener listener = new JobwatchListener() {};

  private Pipeline(Subscriber subscriber, Alert... alerts) {
    JobwatchBuilder builder =
        Jobwatch.builder()
            .clock(clock)
            .pauser(clock::advance)
            .storage(storage)
            .plugin(board)
            .plugin(pager)
            .plugin(mail)
            .channel("test/pager")
            .channel("test/mail")
            .channel("in_app")
            .source(ScriptedBoard.SOURCE)
            .listener(
                new JobwatchListener() {
                  @Override
                  public void sourceFetched(SourceReport report) {
                    beforeMatching.run();
                    beforeMatching = () -> {};
                    listener.sourceFetched(report);
                  }

                  @Override
                  public void matched(Match match) {
                    listener.matched(match);
                  }

                  @Override
                  public void notified(Notification notification) {
                    listener.notified(notification);
                  }
                })
            .subscriber(subscriber);
    for (Alert alert : alerts) {
      builder.alert(alert);
    }
    jobwatch = builder.build();
  }

  /** One alert of everything, for a subscriber with these routes. */
  static Pipeline everythingOver(Route... routes) {
    Subscriber ada = Subscriber.of("ada");
    for (Route route : routes) {
      ada = ada.route(route);
    }
    return of(ada, Alert.named("all").forSubscriber("ada").criteria(Criteria.everything()));
  }

  static Pipeline of(Subscriber subscriber, Alert... alerts) {
    return new Pipeline(subscriber, alerts);
  }

  /** Is told of fetches, matches and notifications from now on. */
  void listen(JobwatchListener other) {
    listener = other;
  }

  /** Does something once between the next ingest and what follows it. */
  void beforeMatching(Runnable action) {
    beforeMatching = action;
  }

  RunReport run() {
    return jobwatch.runOnce();
  }

  RunReport runLater(Duration time) {
    clock.advance(time);
    return run();
  }

  @Override
  public void close() {
    jobwatch.close();
  }
}
