package io.jobwatch.testkit.storage;

import static io.jobwatch.testkit.storage.StorageRecords.added;
import static io.jobwatch.testkit.storage.StorageRecords.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jobwatch.error.StorageException;
import io.jobwatch.model.ChangeKind;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PostingChange;
import io.jobwatch.model.PostingField;
import io.jobwatch.model.PostingStatus;
import io.jobwatch.spi.storage.PendingChange;
import io.jobwatch.spi.storage.Storage;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class ChangeStoreContract extends StoreContract {

  private static final JobPosting FIRST = posting("1");
  private static final JobPosting SECOND = posting("2");
  private static final JobPosting THIRD = posting("3");

  ChangeStoreContract(Callable<Storage> opener) {
    super(opener);
  }

  @Test
  @DisplayName("gives the oldest changes first, numbered in the order they were added")
  final void givesTheOldestFirst() {
    add(THIRD, FIRST);
    add(SECOND);

    List<PendingChange> claimed = claim("one", 0, 10);

    assertThat(postings(claimed)).containsExactly(THIRD, FIRST, SECOND);
    assertThat(claimed).extracting(PendingChange::id).isSorted().doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("gives no more changes than the limit, and the rest to the next")
  final void givesNoMoreThanTheLimit() {
    add(FIRST, SECOND, THIRD);

    assertThat(postings(claim("one", 0, 2))).containsExactly(FIRST, SECOND);
    assertThat(postings(claim("two", 0, 2))).containsExactly(THIRD);
    assertThat(claim("three", 0, 2)).isEmpty();
  }

  @Test
  @DisplayName("passes over leased changes, and hands them out again once the lease has run out")
  final void handsOutAgainAfterTheLease() {
    add(FIRST);
    assertThat(claim("one", 0, 1)).hasSize(1);

    assertThat(claim("two", 59, 1)).isEmpty();
    assertThat(postings(claim("three", 60, 1))).containsExactly(FIRST);
  }

  @Test
  @DisplayName("gives the posting as it is stored now, with what had changed then")
  final void givesThePostingAsItIsNow() {
    JobPosting changed =
        FIRST.listed(FIRST.content().toBuilder().title("Architect").build(), at(10));
    JobPosting expired = changed.closed(PostingStatus.EXPIRED, at(20));
    stores.postings().save(List.of(changed));
    stores
        .changes()
        .add(
            List.of(
                new PostingChange(
                    ChangeKind.CHANGED, changed, Set.of(PostingField.TITLE), at(10))));
    stores.postings().save(List.of(expired));

    assertThat(claim("one", 30, 1))
        .extracting(PendingChange::change)
        .containsExactly(
            new PostingChange(ChangeKind.CHANGED, expired, Set.of(PostingField.TITLE), at(10)));
  }

  @Test
  @DisplayName("keeps several changes of one posting")
  final void keepsSeveralChangesOfOnePosting() {
    add(FIRST);
    stores.changes().add(List.of(new PostingChange(ChangeKind.EXPIRED, FIRST, Set.of(), at(10))));

    assertThat(claim("one", 30, 5))
        .extracting(pending -> pending.change().kind())
        .containsExactly(ChangeKind.NEW, ChangeKind.EXPIRED);
  }

  @Test
  @DisplayName("removes finished changes for good")
  final void removesFinishedChanges() {
    add(FIRST, SECOND);
    List<Long> ids = ids(claim("one", 0, 2));

    assertThat(finish("one", ids)).isEqualTo(2);

    assertThat(stores.changes().count()).isZero();
    assertThat(claim("two", 60, 2)).isEmpty();
    assertThat(finish("one", ids)).isZero();
  }

  @Test
  @DisplayName("finishes only those that are still leased under the token")
  final void finishesOnlyWhatIsLeased() {
    add(FIRST, SECOND);
    List<Long> ids = ids(claim("one", 0, 2));
    List<PendingChange> takenOver = claim("two", 60, 1);

    assertThat(finish("one", ids)).isEqualTo(1);

    assertThat(stores.changes().count()).isEqualTo(1);
    assertThat(finish("two", ids(takenOver))).isEqualTo(1);
  }

  @Test
  @DisplayName("finishes nothing for a token that was taken over or is unknown")
  final void finishesNothingForAStaleToken() {
    add(FIRST);
    List<Long> ids = ids(claim("one", 0, 1));
    claim("two", 60, 1);

    assertThat(finish("one", ids)).isZero();
    assertThat(finish("unknown", ids)).isZero();
    assertThat(stores.changes().count()).isEqualTo(1);
  }

  @Test
  @DisplayName("holds those for longer that are still leased under the token")
  final void renewsWhatIsLeased() {
    add(FIRST, SECOND);
    List<Long> ids = ids(claim("one", 0, 2));

    assertThat(stores.changes().renew("one", ids, at(90))).isEqualTo(2);
    assertThat(claim("two", 89, 2)).isEmpty();
    assertThat(postings(claim("two", 90, 1))).containsExactly(FIRST);

    assertThat(stores.changes().renew("one", ids, at(200))).isEqualTo(1);
    assertThat(stores.changes().renew("unknown", ids, at(300))).isZero();
    assertThat(stores.changes().renew("one", List.of(), at(300))).isZero();
    assertThat(postings(claim("three", 199, 2))).containsExactly(FIRST);
    assertThat(postings(claim("four", 200, 2))).containsExactly(SECOND);
    assertThat(finish("four", ids)).isEqualTo(1);
    assertThat(stores.changes().renew("four", ids, at(300))).isZero();
  }

  @Test
  @DisplayName("counts what waits, the leased ones included")
  final void countsWhatWaits() {
    add(FIRST, SECOND, THIRD);
    claim("one", 0, 2);

    assertThat(stores.changes().count()).isEqualTo(3);
  }

  @Test
  @DisplayName("says whether a claim would have something, which leased changes are not")
  final void saysWhetherAClaimWouldHaveSomething() {
    assertThat(stores.changes().waiting(at(0))).isFalse();

    add(FIRST, SECOND);
    assertThat(stores.changes().waiting(at(0))).isTrue();

    claim("one", 0, 1);
    assertThat(stores.changes().waiting(at(0))).isTrue();

    List<PendingChange> last = claim("two", 1, 1);
    assertThat(stores.changes().waiting(at(1))).isFalse();
    assertThat(stores.changes().waiting(at(59))).isFalse();
    assertThat(stores.changes().waiting(at(60))).isTrue();

    finish("one", ids(claim("one", 60, 1)));
    assertThat(stores.changes().waiting(at(60))).isFalse();
    assertThat(stores.changes().waiting(at(61))).isTrue();

    finish("two", ids(last));
    assertThat(stores.changes().waiting(at(1_000))).isFalse();
  }

  @Test
  @DisplayName("refuses the change of a posting that is not saved")
  final void refusesTheChangeOfAnUnknownPosting() {
    assertThatExceptionOfType(StorageException.class)
        .isThrownBy(() -> stores.changes().add(List.of(added(FIRST))))
        .matches(e -> !e.conflict(), "is no conflict");
    assertThat(stores.changes().count()).isZero();
  }

  @Test
  @DisplayName("does nothing for no changes")
  final void doesNothingForNoChanges() {
    add(FIRST);
    claim("one", 0, 1);

    stores.changes().add(List.of());

    assertThat(finish("one", List.of())).isZero();
    assertThat(stores.changes().count()).isEqualTo(1);
  }

  private void add(JobPosting... postings) {
    run(
        stores -> {
          stores.postings().save(List.of(postings));
          stores.changes().add(Stream.of(postings).map(StorageRecords::added).toList());
        });
  }

  private List<PendingChange> claim(String token, int second, int limit) {
    return stores.changes().claim(lease(token, second, limit));
  }

  private int finish(String token, List<Long> ids) {
    return stores.changes().finish(token, ids);
  }

  private static List<Long> ids(List<PendingChange> changes) {
    return changes.stream().map(PendingChange::id).toList();
  }

  private static List<JobPosting> postings(List<PendingChange> changes) {
    return changes.stream().map(pending -> pending.change().posting()).toList();
  }
}
