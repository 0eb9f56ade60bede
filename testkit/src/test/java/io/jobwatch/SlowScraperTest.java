package io.jobwatch;

import static io.jobwatch.ScriptedBoard.job;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.Match;
import io.jobwatch.model.Source;
import io.jobwatch.model.SourceOutcome;
import io.jobwatch.model.Subscriber;
import io.jobwatch.testkit.TestClock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A scraper that takes long, or never comes back, holds up its own source only. */
@Timeout(120)
class SlowScraperTest {

  /** For a scraper that answers at once, on a busy machine too. */
  private static final Duration ENOUGH = Duration.ofSeconds(3);

  private final TestClock clock = TestClock.create();
  private final ScriptedChannel pager = new ScriptedChannel("test/pager");
  private final ScriptedBoard board = new ScriptedBoard().lists(job("1", "Java Engineer"));
  private final CountDownLatch hanging = new CountDownLatch(1);
  private final CountDownLatch over = new CountDownLatch(1);

  @Test
  void isFailedAtItsLimitWhileOthersGoOn() {
    try (Jobwatch jobwatch = builder().fetches(2, ENOUGH).build()) {
      // Whatever it is told.
      board.beforeAnswering(
          () -> {
            hanging.countDown();
            awaitUninterruptibly(over);
          });

      RunReport first = jobwatch.runOnce();

      assertThat(hanging.getCount()).isZero();
      assertThat(first.sources())
          .extracting(SourceReport::outcome)
          .containsExactlyInAnyOrder(SourceOutcome.FAILED, SourceOutcome.COMPLETE);
      assertThat(first.sources())
          .extracting(SourceReport::detail)
          .contains("it took longer than PT3S and was ended");
      assertThat(first.delivered()).isEqualTo(1);

      RunReport second = jobwatch.runOnce();
      assertThat(second.sourcesOk()).isEqualTo(1);
      assertThat(second.sources())
          .extracting(SourceReport::detail)
          .contains("an earlier fetch has not come back, though it was ended after PT3S");
    } finally {
      over.countDown();
    }
  }

  @Test
  void isFetchedAgainThoughItsTimeWasOverBeforeItBegan() {
    AtomicReference<Thread> late = new AtomicReference<>();
    try (Jobwatch jobwatch =
        builder().fetches(1, ENOUGH).threads(task -> new LateThread(task, late)).build()) {
      assertThat(jobwatch.runOnce().sourcesFailed()).isEqualTo(1);

      assertThat(jobwatch.runOnce().sourcesOk()).isEqualTo(2);
      assertThat(board.requests()).hasSize(3);
    }
  }

  @Test
  void letsWhatOthersFoundBeMatchedMeanwhile() {
    try (Jobwatch jobwatch =
        builder()
            .matchEvery(Duration.ofMillis(100))
            .listener(
                new JobwatchListener() {
                  @Override
                  public void matched(Match match) {
                    over.countDown();
                  }
                })
            .build()) {
      board.beforeAnswering(() -> awaitUninterruptibly(over));

      RunReport report = jobwatch.runOnce();

      assertThat(report.sourcesOk()).isEqualTo(2);
      assertThat(report.matched()).isEqualTo(2);
      assertThat(over.getCount()).isZero();
    }
  }

  /** The first of a scraper does not begin. */
  private static final class LateThread extends Thread {

    private final AtomicReference<Thread> late;

    LateThread(Runnable task, AtomicReference<Thread> late) {
      super(task);
      this.late = late;
    }

    @Override
    public synchronized void start() {
      if (!getName().startsWith("jobwatch-scraper") || !late.compareAndSet(null, this)) {
        super.start();
      }
    }
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    boolean done = false;
    while (!done) {
      try {
        done = latch.await(1, TimeUnit.MINUTES);
        assertThat(done).isTrue();
      } catch (InterruptedException e) {
        // It is told to end, and does not.
      }
    }
  }

  private JobwatchBuilder builder() {
    return Jobwatch.builder()
        .clock(clock)
        .pauser(clock::advance)
        .plugin(board)
        .plugin(pager)
        .channel("test/pager")
        .source(ScriptedBoard.SOURCE)
        .source(Source.of("test/board", "globex"))
        .subscriber(Subscriber.of("ada").route("test/pager", "4711"))
        .alert(Alert.named("all").forSubscriber("ada").criteria(Criteria.everything()));
  }
}
