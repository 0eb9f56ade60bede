package io.jobwatch.testkit.storage;

import static io.jobwatch.testkit.ContractRuns.failuresOf;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The contract fails for storages that break a promise, and in the tests that say so. */
class BrokenStoragesTest {

  @Test
  void findsAClaimThatIgnoresLeases() {
    assertThat(failuresOf(BrokenStorages.IgnoringLeases.class))
        .contains("takeOverAnExpiredLease", "giveNoMoreThanTheLimit", "claimEachDeliveryOnce");
  }

  @Test
  void findsAStaleFinishThatWrites() {
    assertThat(failuresOf(BrokenStorages.WritingStaleResults.class))
        .containsExactlyInAnyOrder(
            "endSeveralAtOnce", "leaveALeaseToOne", "writeNothingOnceTakenOver");
  }

  @Test
  void findsATransactionThatIsNotAtomic() {
    assertThat(failuresOf(BrokenStorages.CommittingEachCall.class))
        .contains(
            "keepsNothingWhenItsWorkFails",
            "putsEverythingBack",
            "doNotSeeTheUncommitted",
            "doesItsWorkAgain",
            "lendsItsStores");
  }
}
