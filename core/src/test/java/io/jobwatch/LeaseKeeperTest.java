package io.jobwatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.internal.work.DaemonThreads;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LeaseKeeperTest {

  private static final Duration OFTEN = Duration.ofMillis(5);

  @Test
  void renewsAgainAndAgainAlsoAfterAFailure() throws Exception {
    CountDownLatch renewals = new CountDownLatch(4);
    try (LeaseKeeper keeper = new LeaseKeeper(DaemonThreads.plain())) {
      keeper.keep(
          OFTEN,
          () -> {
            renewals.countDown();
            if (renewals.getCount() % 2 == 0) {
              throw new IllegalStateException("The storage is away.");
            }
            return false;
          });
      assertThat(renewals.await(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void renewsNothingOnceTheWorkIsDone() throws Exception {
    AtomicInteger renewals = new AtomicInteger();
    CountDownLatch first = new CountDownLatch(1);
    CountDownLatch same = new CountDownLatch(1);
    CountDownLatch others = new CountDownLatch(10);
    try (LeaseKeeper keeper = new LeaseKeeper(DaemonThreads.plain())) {
      LeaseKeeper.Kept kept =
          keeper.keep(
              OFTEN,
              () -> {
                first.countDown();
                return renewals.incrementAndGet() > 0;
              });
      assertThat(first.await(60, TimeUnit.SECONDS)).isTrue();
      kept.close();
      // One thread does all of it, so once another lease was renewed the closed one is at rest.
      keeper.keep(OFTEN, () -> counted(same, others));
      assertThat(same.await(60, TimeUnit.SECONDS)).isTrue();
      int atRest = renewals.get();
      assertThat(others.await(60, TimeUnit.SECONDS)).isTrue();

      assertThat(renewals).hasValue(atRest);
    }
  }

  private static boolean counted(CountDownLatch... latches) {
    for (CountDownLatch latch : latches) {
      latch.countDown();
    }
    return true;
  }
}
