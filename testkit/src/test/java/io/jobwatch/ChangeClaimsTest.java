package io.jobwatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.internal.memory.InMemoryStorage;
import io.jobwatch.model.ChangeKind;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PostingChange;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.testkit.Samples;
import io.jobwatch.testkit.TestClock;
import io.jobwatch.testkit.storage.RepeatingStorage;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangeClaimsTest {

  private static final Duration TIME = ChangeClaims.LEASE;

  private final TestClock clock = TestClock.create();
  private final TestTimer timer = new TestTimer(clock);
  private final Storage storage = new RepeatingStorage(new InMemoryStorage());
  private final ChangeClaims claims =
      new ChangeClaims(storage, clock, new LeaseKeeper(timer), TIME);

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

  @Test
  void whatANodeHadThatEndedIsClaimedWhenItsLeaseHasRunOut() {
    assertThat(claims.next().changes()).hasSize(1);
    clock.advance(TIME.minusMillis(1));
    assertThat(claims.next().changes()).isEmpty();
    clock.advance(Duration.ofMillis(1));
    assertThat(claims.next().changes()).hasSize(1);
  }

  @Test
  void nobodyClaimsWhatIsMatchedForLongerThanALease() {
    LeaseKeeper.Kept kept = claims.keep(claims.next());
    timer.pass(TIME.multipliedBy(5));
    assertThat(claims.next().changes()).isEmpty();

    kept.close();
    timer.pass(TIME);
    assertThat(claims.next().changes()).hasSize(1);
  }
}
