package io.jobwatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.internal.memory.InMemoryStorage;
import io.jobwatch.internal.work.DaemonThreads;
import io.jobwatch.model.ChangeKind;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PostingChange;
import io.jobwatch.testkit.Samples;
import io.jobwatch.testkit.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangeClaimsTest {

  /** A fourth of it is how often a lease is renewed. */
  private static final Duration TIME = Duration.ofMillis(20);

  private final TestClock clock = TestClock.create();
  private final InMemoryStorage storage = new InMemoryStorage();
  private final LeaseKeeper keeper = new LeaseKeeper(DaemonThreads.plain());
  private final ChangeClaims claims = new ChangeClaims(storage, clock, keeper, TIME);

  @BeforeEach
  void addChange() {
    JobPosting posting = Samples.posting("Java Engineer");
    storage.execute(
        stores -> {
          stores.postings().save(List.of(posting));
          stores
              .changes()
              .add(List.of(new PostingChange(ChangeKind.NEW, posting, Set.of(), Samples.NOW)));
        });
  }

  @AfterEach
  void close() {
    keeper.close();
  }

  @Test
  void whatANodeHadThatEndedIsClaimedWhenItsLeaseHasRunOut() {
    assertThat(claims.next().changes()).hasSize(1);
    clock.advance(TIME.minusMillis(1));
    assertThat(claims.next().changes()).isEmpty();
    clock.advance(Duration.ofMillis(1));
    assertThat(claims.next().changes()).hasSize(1);
  }

  @Test
  void nobodyClaimsWhatIsMatchedForLongerThanALease() throws Exception {
    ChangeClaims.Claim claim = claims.next();
    LeaseKeeper.Kept kept = claims.keep(claim);
    for (int turn = 0; turn < 3; turn++) {
      clock.advance(TIME.minusMillis(1));
      awaitRenewal();
    }
    kept.close();
    awaitTurns(1); // one that had begun is over after that
    clock.advance(TIME);
    awaitTurns(3);
    assertThat(claims.next().changes()).hasSize(1);
  }

  /** One thread renews all leases, so another one is renewed in turn with it. */
  private void awaitTurns(int count) throws InterruptedException {
    CountDownLatch turns = new CountDownLatch(count);
    keeper.keep(
        TIME.dividedBy(2),
        () -> {
          turns.countDown();
          return true;
        });
    assertThat(turns.await(20, TimeUnit.SECONDS)).isTrue();
  }

  private void awaitRenewal() {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    boolean free = true;
    while (free && System.nanoTime() < end) {
      free = isFreeIn(TIME.minusMillis(1));
    }
    assertThat(free).as("whether it was renewed").isFalse();
  }

  private boolean isFreeIn(Duration time) {
    return storage.transaction(stores -> stores.changes().waiting(clock.instant().plus(time)));
  }
}
