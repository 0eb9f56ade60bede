package io.jobwatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** When a loop takes its next turn; it looks without a reason once an hour only. */
class LoopsTest {

  private final TestClock clock = TestClock.create();
  private final CountDownLatch turns = new CountDownLatch(2);

  @Test
  void whatIsDueWithinAMillisecondDoesNotWaitForTheNextLook() throws InterruptedException {
    assertThat(secondTurnAfter(() -> clock.instant().plusNanos(500_000))).isTrue();
  }

  @Test
  void whatBecameDueDuringTheTurnDoesNotWaitForTheNextLook() throws InterruptedException {
    assertThat(
            secondTurnAfter(
                () -> {
                  Instant due = clock.advance(Duration.ofSeconds(1));
                  clock.advance(Duration.ofSeconds(1));
                  return due;
                }))
        .isTrue();
  }

  /** It was looked at, and so it waits for something else; the loop must not turn in vain. */
  @Test
  void whatWasDueBeforeTheTurnWaitsForTheNextLook() throws InterruptedException {
    try (Loops loops = loops()) {
      loops.add(
          () -> {
            turns.countDown();
            return Optional.of(clock.instant());
          });

      assertThat(turns.await(100, TimeUnit.MILLISECONDS)).isFalse();
    }
  }

  /** A listener, a matcher or a dedup strategy may do that, and nobody would see the loop end. */
  @Test
  void onlyItsEndEndsALoop() throws InterruptedException {
    assertThat(
            secondTurnAfter(
                () -> {
                  Thread.currentThread().interrupt();
                  return clock.instant().plusNanos(1);
                }))
        .isTrue();
  }

  @Test
  void aTurnThatIsInterruptedIsFollowedByTheNext() throws InterruptedException {
    try (Loops loops = loops(Duration.ofMillis(10))) {
      loops.add(
          () -> {
            turns.countDown();
            throw new InterruptedException();
          });

      assertThat(turns.await(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  private boolean secondTurnAfter(Supplier<Instant> first) throws InterruptedException {
    try (Loops loops = loops()) {
      loops.add(
          () -> {
            turns.countDown();
            return turns.getCount() == 1 ? Optional.of(first.get()) : Optional.empty();
          });
      return turns.await(60, TimeUnit.SECONDS);
    }
  }

  private Loops loops() {
    return loops(Duration.ofHours(1));
  }

  private Loops loops(Duration poll) {
    return new Loops(Thread::new, clock, poll);
  }
}
