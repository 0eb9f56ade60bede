package io.jobwatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Work of several threads that one of them gives up. */
@Timeout(120)
class UnderwayTest {

  private static final Duration LONG = Duration.ofMinutes(1);

  private final ExecutorService pool = Executors.newSingleThreadExecutor();
  private final Underway underway = new Underway();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch never = new CountDownLatch(1);

  @AfterEach
  void endThreads() {
    pool.shutdownNow();
  }

  @Test
  void whatIsGivenUpIsInterruptedAndAwaited() throws Exception {
    Future<Boolean> part = pool.submit(this::waitsToBeInterrupted);
    assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();

    underway.giveUp(LONG);

    assertThat(part.get(60, TimeUnit.SECONDS)).isTrue();
    assertThat(underway.givenUp()).isTrue();
  }

  @Test
  void nothingBeginsOnceItIsGivenUp() {
    underway.giveUp(LONG);

    assertThat(underway.begin()).isFalse();
  }

  @Test
  void theNextTaskOfAThreadIsNotInterrupted() throws Exception {
    Future<Boolean> part = pool.submit(this::waitsToBeInterrupted);
    Future<Boolean> other = pool.submit(() -> Thread.currentThread().isInterrupted());
    assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();

    underway.giveUp(LONG);

    assertThat(part.get(60, TimeUnit.SECONDS)).isTrue();
    assertThat(other.get(60, TimeUnit.SECONDS)).isFalse();
  }

  @Test
  void whatHasEndedIsNotInterrupted() {
    assertThat(underway.begin()).isTrue();
    underway.end();

    underway.giveUp(LONG);

    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void whatDoesNotEndIsAwaitedForTheTimeOnly() throws Exception {
    pool.submit(underway::begin).get(60, TimeUnit.SECONDS);

    underway.giveUp(Duration.ofMillis(50));

    assertThat(underway.givenUp()).isTrue();
  }

  private boolean waitsToBeInterrupted() {
    boolean mayBegin = underway.begin();
    try {
      begun.countDown();
      never.await();
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return mayBegin;
    } finally {
      underway.end();
    }
  }
}
