package io.jobwatch.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AheadTest {

  private static final int WORKERS = 8;

  private final Ahead ahead = new Ahead(WORKERS);

  @Test
  void claimsForTheWorkersOnlyUntilTheirPaceIsKnown() {
    assertThat(ahead.reserve(Duration.ZERO)).isEqualTo(WORKERS);
  }

  @Test
  void claimsAheadOfFastWorkersWithinItsBound() {
    ahead.reserve(Duration.ZERO);
    for (int i = 0; i < WORKERS; i++) {
      ahead.done(false);
    }

    assertThat(ahead.reserve(Duration.ZERO)).isBetween(WORKERS, 512);
  }

  @Test
  void givesBackWhatWasNotNeeded() {
    ahead.reserve(Duration.ZERO);
    ahead.release(WORKERS - 3);

    assertThat(ahead.reserve(Duration.ZERO)).isEqualTo(WORKERS - 3);
  }

  @Test
  void saysWhetherAllWereDoneAlready() {
    assertThat(ahead.allDone()).isTrue();

    ahead.reserve(Duration.ZERO);
    ahead.release(WORKERS);

    assertThat(ahead.allDone()).isTrue();
  }

  @Test
  void hasRoomForMoreInPlaceOfWhatIsSlowAndWaitsForThatToo() throws InterruptedException {
    ahead.release(ahead.reserve(Duration.ZERO) - 2);
    ahead.lend();

    assertThat(ahead.reserve(Duration.ZERO)).isEqualTo(WORKERS - 1);
    ahead.release(WORKERS - 1);
    ahead.done(false);
    assertThat(ahead.awaitAllDone(0)).isFalse();
    ahead.done(true);
    assertThat(ahead.awaitAllDone(0)).isTrue();
  }

  @Test
  void givesNothingToAnInterruptedThread() {
    ahead.reserve(Duration.ZERO);
    Thread.currentThread().interrupt();

    assertThat(ahead.reserve(Duration.ZERO)).isZero();
    assertThat(Thread.interrupted()).isTrue();
  }
}
