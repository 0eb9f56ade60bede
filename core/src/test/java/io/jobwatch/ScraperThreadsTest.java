package io.jobwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jobwatch.internal.work.DaemonThreads;
import io.jobwatch.model.Source;
import io.jobwatch.model.Validators;
import io.jobwatch.spi.scraper.FetchRequest;
import io.jobwatch.spi.scraper.FetchResult;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A fetch after one that was ended, whose scraper comes back late or never. */
@Timeout(120)
class ScraperThreadsTest {

  private static final FetchRequest REQUEST =
      new FetchRequest(Source.of("test/board", "acme"), Validators.NONE);
  private static final FetchResult ANSWER = new FetchResult.NotModified();
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Duration SHORT = Duration.ofMillis(50);

  private final CountDownLatch over = new CountDownLatch(1);

  @AfterEach
  void endScrapers() {
    over.countDown();
  }

  @Test
  void isDoneOnceAScraperThatWasInterruptedHasComeBack() throws Throwable {
    try (ScraperThreads threads = threads(LONG, LONG)) {
      interrupt(threads);
      Thread caller = Thread.currentThread();
      Thread release = new Thread(() -> releaseOnceItWaits(caller));
      release.setDaemon(true);
      release.start();

      assertThat(threads.fetch(request -> ANSWER, REQUEST)).isSameAs(ANSWER);
      release.join();
    }
  }

  @Test
  void failsIfAScraperThatWasInterruptedDoesNotComeBack() throws Throwable {
    try (ScraperThreads threads = threads(LONG, SHORT)) {
      interrupt(threads);

      assertThat(threads.fetch(request -> ANSWER, REQUEST))
          .isEqualTo(
              new FetchResult.Failed(
                  "an earlier fetch has not come back, though it was interrupted with its run"));
    }
  }

  @Test
  void failsIfAScraperThatWasEndedAtItsLimitDoesNotComeBack() throws Throwable {
    try (ScraperThreads threads = threads(SHORT, SHORT)) {
      assertThat(threads.fetch(this::hang, REQUEST))
          .isEqualTo(new FetchResult.Failed("it took longer than PT0.05S and was ended"));

      assertThat(threads.fetch(request -> ANSWER, REQUEST))
          .isEqualTo(
              new FetchResult.Failed(
                  "an earlier fetch has not come back, though it was ended after PT0.05S"));
    }
  }

  @Test
  void failsWhileTheSameSourceIsBeingFetched() throws Throwable {
    try (ScraperThreads threads = threads(LONG, LONG)) {
      assertThat(threads.fetch(request -> nested(threads, request), REQUEST))
          .isEqualTo(new FetchResult.Failed("an earlier fetch of it is still under way"));
    }
  }

  /** Leaves a fetch whose scraper does not come back. */
  private void interrupt(ScraperThreads threads) {
    Thread caller = Thread.currentThread();
    assertThatExceptionOfType(InterruptedException.class)
        .isThrownBy(
            () ->
                threads.fetch(
                    request -> {
                      caller.interrupt();
                      return hang(request);
                    },
                    REQUEST));
  }

  private void releaseOnceItWaits(Thread caller) {
    while (caller.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    over.countDown();
  }

  private FetchResult hang(FetchRequest request) {
    boolean done = false;
    while (!done) {
      try {
        over.await();
        done = true;
      } catch (InterruptedException e) {
        // It is told to end, and does not.
      }
    }
    return ANSWER;
  }

  private static FetchResult nested(ScraperThreads threads, FetchRequest request) {
    try {
      return threads.fetch(other -> ANSWER, request);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static ScraperThreads threads(Duration limit, Duration moment) {
    return new ScraperThreads(DaemonThreads.plain(), limit, moment);
  }
}
