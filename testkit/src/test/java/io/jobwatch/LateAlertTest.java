package io.jobwatch;

import static io.jobwatch.ScriptedBoard.complete;
import static io.jobwatch.ScriptedBoard.job;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.ingest.Ingestor;
import io.jobwatch.internal.memory.InMemoryStorage;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.Priority;
import io.jobwatch.model.SourceHealth;
import io.jobwatch.model.Subscriber;
import io.jobwatch.model.Verdict;
import io.jobwatch.spi.PluginContext;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.matcher.Matcher;
import io.jobwatch.spi.matcher.MatcherProvider;
import io.jobwatch.spi.scraper.ListingTrust;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.testkit.TestClock;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** An alert that another node saves is told of what changes after that, also within a run. */
class LateAlertTest {

  private final TestClock clock = TestClock.create();
  private final Storage storage = new InMemoryStorage();

  @Test
  void isMatchedByARunThatHadBegun() {
    Alert late = Alert.named("late").forSubscriber("bo").criteria(Criteria.everything());
    AtomicBoolean saved = new AtomicBoolean();
    ScriptedChannel pager = new ScriptedChannel("test/pager");
    try (Jobwatch jobwatch =
        Jobwatch.builder()
            .clock(clock)
            .pauser(clock::advance)
            .storage(storage)
            .plugin(new ScriptedBoard().lists(job("1", "Java Engineer")))
            .plugin(pager)
            .plugin(
                new Scripted(
                    () -> {
                      if (saved.compareAndSet(false, true)) {
                        saveElsewhere(late);
                      }
                    }))
            .channel("test/pager")
            .source(ScriptedBoard.SOURCE)
            .subscriber(Subscriber.of("ada").route("test/pager", "ada"))
            .subscriber(Subscriber.of("bo").route("test/pager", "bo"))
            .alert(
                Alert.named("slow")
                    .forSubscriber("ada")
                    .criteria(Criteria.everything())
                    .matcher("test/scripted"))
            .build()) {

      jobwatch.runOnce();

      assertThat(pager.messages())
          .filteredOn(message -> message.address().equals("bo"))
          .flatExtracting(message -> message.items())
          .extracting(item -> item.posting().content().title())
          .containsExactly("Baker");
    }
  }

  private void saveElsewhere(Alert alert) {
    storage.execute(stores -> stores.alerts().save(alert));
    new Ingestor(storage)
        .ingest(
            ScriptedBoard.SOURCE,
            complete(job("1", "Java Engineer"), job("2", "Baker")),
            ListingTrust.API,
            SourceHealth.UNKNOWN,
            clock.instant());
  }

  private record Scripted(Runnable before) implements MatcherProvider {

    @Override
    public PluginId id() {
      return PluginId.of("test/scripted");
    }

    @Override
    public Matcher create(PluginOptions options, PluginContext context) {
      return input -> {
        before.run();
        return new Verdict.Scored(95, Priority.HIGH, List.of(), List.of(), List.of());
      };
    }
  }
}
