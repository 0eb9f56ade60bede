package io.jobwatch.deliver;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlotsTest {

  private final Slots slots = new Slots(2, Thread::new);
  private final CountDownLatch release = new CountDownLatch(1);

  @AfterEach
  void end() {
    release.countDown();
    slots.shutdown();
  }

  @Test
  void lendsEightForEachWorkerAndNoMore() {
    for (int i = 0; i < 2 * Slots.LENT_EACH; i++) {
      assertThat(slots.lend()).isTrue();
    }

    assertThat(slots.lend()).isFalse();
    slots.through();
    assertThat(slots.lend()).isTrue();
  }

  @Test
  void hasAThreadMoreForWhatWaitsAsLongAsASlotIsLent() throws InterruptedException {
    CountDownLatch waited = new CountDownLatch(1);
    slots.execute(this::holdUp);
    slots.execute(this::holdUp);
    slots.execute(waited::countDown);

    assertThat(slots.lend()).isTrue();

    assertThat(waited.await(60, SECONDS)).isTrue();
    assertThat(slots.threads()).isEqualTo(3);
    slots.through();
    assertThat(slots.threads()).isEqualTo(2);
  }

  @Test
  void threadsThatNeverComeBackUseUpWhatMayBeLentAndNoWorker() {
    for (int i = 0; i < 2 * Slots.LENT_EACH + 5; i++) {
      slots.giveUp();
    }

    assertThat(slots.lend()).isFalse();
    assertThat(slots.threads()).isEqualTo(2 + 2 * Slots.LENT_EACH + 5);
  }

  private void holdUp() {
    try {
      release.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
