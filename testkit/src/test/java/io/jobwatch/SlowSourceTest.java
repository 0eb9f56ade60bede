package io.jobwatch;

import static io.jobwatch.ScriptedBoard.complete;
import static io.jobwatch.ScriptedBoard.job;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.Source;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.PluginContext;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.scraper.FetchRequest;
import io.jobwatch.spi.scraper.FetchResult;
import io.jobwatch.spi.scraper.ListingTrust;
import io.jobwatch.spi.scraper.Scraper;
import io.jobwatch.spi.scraper.ScraperProvider;
import io.jobwatch.testkit.TestClock;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** In the background a source that answers late holds up no other, and is reported when it has. */
@Timeout(120)
class SlowSourceTest {

  private static final Source SLOW = Source.of("test/two", "slow").every(Duration.ofHours(1));
  private static final Source QUICK = Source.of("test/two", "quick").every(Duration.ofSeconds(1));

  private final TestClock clock = TestClock.create();
  private final ScriptedChannel pager = new ScriptedChannel("test/pager");
  private final BlockingQueue<String> fetches = new LinkedBlockingQueue<>();
  private final BlockingQueue<RunReport> runs = new LinkedBlockingQueue<>();
  private final CountDownLatch slowBegun = new CountDownLatch(1);
  private final CountDownLatch slowAnswers = new CountDownLatch(1);

  @AfterEach
  void letTheSlowOneEnd() {
    slowAnswers.countDown();
  }

  @Test
  void othersAreFetchedWheneverTheyAreDue() throws InterruptedException {
    try (Jobwatch jobwatch = builder().build()) {
      jobwatch.start();
      awaitBegun();

      for (int fetch = 0; fetch < 3; fetch++) {
        assertThat(fetches.poll(60, TimeUnit.SECONDS)).isEqualTo(QUICK.id());
        clock.advance(QUICK.interval());
      }
      slowAnswers.countDown();
    }
  }

  @Test
  void whatOthersListedIsMatchedAndTheSlowOneIsALaterRuns() throws InterruptedException {
    try (Jobwatch jobwatch = builder().matchEvery(Duration.ofMillis(200)).build()) {
      jobwatch.start();
      awaitBegun();

      assertThat(runThatHas(QUICK).matched()).isEqualTo(1);

      slowAnswers.countDown();
      RunReport later = runThatHas(SLOW);
      assertThat(later.sources()).extracting(SourceReport::sourceId).containsExactly(SLOW.id());
      assertThat(later.matched()).isEqualTo(1);
    }
  }

  /** Fetchers that are all busy with slow sources are no reason to run in vain. */
  @Test
  void runsOnceForASourceThatTakesAllThereIs() throws InterruptedException {
    try (Jobwatch jobwatch =
        builder().fetches(1, Duration.ofMinutes(1)).matchEvery(Duration.ofMillis(1)).build()) {
      jobwatch.sources().delete(QUICK.id());
      jobwatch.start();
      awaitBegun();
      assertThat(runs.poll(60, TimeUnit.SECONDS)).isNotNull();
      jobwatch.sources().save(QUICK);

      assertThat(runs.poll(300, TimeUnit.MILLISECONDS)).isNull();

      slowAnswers.countDown();
      assertThat(runThatHas(SLOW).matched()).isGreaterThanOrEqualTo(1);
    }
  }

  @Test
  void closingWaitsForAFetchThatHasOutlastedItsRun() throws InterruptedException {
    try (Jobwatch jobwatch = builder().matchEvery(Duration.ofMillis(1)).build()) {
      jobwatch.start();
      awaitBegun();
      assertThat(runThatHas(QUICK)).isNotNull();
      Thread closer = Thread.currentThread();
      new Thread(
              () -> {
                while (closer.getState() != Thread.State.TIMED_WAITING) {
                  Thread.onSpinWait();
                }
                slowAnswers.countDown();
              })
          .start();
    }

    assertThat(fetches).contains(SLOW.id());
  }

  private void awaitBegun() throws InterruptedException {
    assertThat(slowBegun.await(60, TimeUnit.SECONDS)).isTrue();
  }

  private RunReport runThatHas(Source source) throws InterruptedException {
    RunReport report;
    do {
      report = runs.poll(60, TimeUnit.SECONDS);
      assertThat(report).as("a run within a minute").isNotNull();
    } while (report.sources().stream().noneMatch(one -> one.sourceId().equals(source.id())));
    return report;
  }

  private JobwatchBuilder builder() {
    return Jobwatch.builder()
        .clock(clock)
        .poll(Duration.ofMillis(50))
        .plugin(new TwoBoards())
        .plugin(pager)
        .channel("test/pager")
        .source(SLOW)
        .source(QUICK)
        .subscriber(Subscriber.of("ada").route("test/pager", "4711"))
        .alert(Alert.named("all").forSubscriber("ada").criteria(Criteria.everything()))
        .listener(
            new JobwatchListener() {
              @Override
              public void sourceFetched(SourceReport report) {
                fetches.add(report.sourceId());
              }

              @Override
              public void runFinished(RunReport report) {
                runs.add(report);
              }
            });
  }

  private void awaitAnswer() {
    try {
      slowAnswers.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A board that answers at once, and one that does not. */
  private final class TwoBoards implements ScraperProvider {

    @Override
    public PluginId id() {
      return SLOW.scraper();
    }

    @Override
    public Scraper create(PluginOptions options, PluginContext context) {
      options.verify();
      return new Scraper() {
        @Override
        public FetchResult fetch(FetchRequest request) {
          if (request.source().id().equals(SLOW.id())) {
            slowBegun.countDown();
            awaitAnswer();
          }
          return complete(job(request.source().board(), "Java Engineer"));
        }

        @Override
        public ListingTrust trust() {
          return ListingTrust.API;
        }
      };
    }
  }
}
