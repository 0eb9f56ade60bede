package io.jobwatch.testkit.storage;

import static io.jobwatch.testkit.ContractRuns.failuresOf;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The contract fails for stores that break a promise, and in the tests that say so. */
class BrokenStoresTest {

  @Test
  void findsDigestsThatAreClaimedTooSoon() {
    assertThat(failuresOf(BrokenStores.HastyDigestClaims.class)).contains("claimsWhatIsDue");
  }

  @Test
  void findsDigestsThatKeepWhatWasTakenOut() {
    assertThat(failuresOf(BrokenStores.UnclearedDigests.class))
        .containsExactlyInAnyOrder("takesMatchesOut");
  }

  @Test
  void findsChangesThatAreClaimedTooSoon() {
    assertThat(failuresOf(BrokenStores.HastyChangeClaims.class)).contains("renewsWhatIsLeased");
  }

  @Test
  void findsChangesWhoseLossIsNotNoticed() {
    assertThat(failuresOf(BrokenStores.UnnoticedChanges.class))
        .contains("finishesOnlyWhatIsLeased", "finishesNothingForAStaleToken");
  }

  @Test
  void findsChangesWhoseLeaseIsNotRenewed() {
    assertThat(failuresOf(BrokenStores.UnrenewedChanges.class)).contains("renewsWhatIsLeased");
  }

  @Test
  void findsSourcesThatAreClaimedTooSoon() {
    assertThat(failuresOf(BrokenStores.HastySourceClaims.class))
        .contains("giveASourceFromTheMomentItIsDue", "holdASourceForLonger");
  }

  @Test
  void findsSourcesWhoseLeaseIsNotRenewed() {
    assertThat(failuresOf(BrokenStores.UnrenewedSources.class)).contains("holdASourceForLonger");
  }

  @Test
  void findsALedgerThatForgets() {
    assertThat(failuresOf(BrokenStores.ForgetfulLedger.class)).contains("givesTheHistoryInOrder");
  }

  @Test
  void findsALedgerThatCountsWhatWasLeftOutAsTold() {
    assertThat(failuresOf(BrokenStores.ToldThoughLeftOut.class)).contains("countsWhatWasLeftOut");
  }
}
