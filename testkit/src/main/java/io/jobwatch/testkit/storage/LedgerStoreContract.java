package io.jobwatch.testkit.storage;

import static io.jobwatch.testkit.storage.StorageRecords.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.jobwatch.error.StorageException;
import io.jobwatch.model.EventType;
import io.jobwatch.model.LedgerEntry;
import io.jobwatch.model.NotificationItem;
import io.jobwatch.spi.storage.Storage;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class LedgerStoreContract extends StoreContract {

  private static final String A = "a".repeat(40);
  private static final String B = "b".repeat(40);
  private static final String C = "c".repeat(40);
  private static final String UNKNOWN = "f".repeat(40);

  LedgerStoreContract(Callable<Storage> opener) {
    super(opener);
  }

  @Test
  @DisplayName("gives the history by posting and then by sequence")
  final void givesTheHistoryInOrder() {
    add(entry("ada", B, 1), entry("ada", A, 1), entry("ada", C, 1), entry("bob", A, 1));
    add(entry("ada", A, 2), entry("ada", B, 2));

    assertThat(history("ada", B, A, UNKNOWN))
        .containsExactly(
            entry("ada", A, 1), entry("ada", A, 2), entry("ada", B, 1), entry("ada", B, 2));
  }

  @Test
  @DisplayName("orders the sequence by number")
  final void ordersTheSequenceByNumber() {
    for (int sequence = 11; sequence > 0; sequence--) {
      add(entry("ada", A, sequence));
    }

    assertThat(history("ada", A))
        .extracting(LedgerEntry::sequence)
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
  }

  @Test
  @DisplayName("has no history for nobody and nothing")
  final void hasNoHistoryForNothing() {
    add(entry("ada", A, 1));
    add();

    assertThat(history("ada")).isEmpty();
    assertThat(history("bob", A)).isEmpty();
    assertThat(history("ada", B)).isEmpty();
  }

  @Test
  @DisplayName("refuses a sequence that is taken, as a conflict, and keeps the first entry")
  final void refusesATakenSequence() {
    add(entry("ada", A, 1));
    LedgerEntry late =
        new LedgerEntry(
            "ada", A, 1, "ada/other", entry("ada", A, 1).event(), "1".repeat(64), 50, "late", NOW);

    assertThatExceptionOfType(StorageException.class)
        .isThrownBy(() -> add(entry("ada", B, 1), late))
        .matches(StorageException::conflict, "is a conflict");

    assertThat(history("ada", A, B)).containsExactly(entry("ada", A, 1));
  }

  @Test
  @DisplayName("lets two subscribers be told of the same posting")
  final void letsTwoBeTold() {
    add(entry("ada", A, 1), entry("bob", A, 1));

    assertThat(history("ada", A)).containsExactly(entry("ada", A, 1));
    assertThat(history("bob", A)).containsExactly(entry("bob", A, 1));
  }

  @Test
  @DisplayName("counts an entry as told until every delivery that carries it has left it out")
  final void countsWhatWasLeftOut() {
    add(entry("ada", A, 1), entry("ada", A, 2), entry("ada", B, 1), entry("bob", A, 2));

    stores.ledger().leftOut("ada", List.of(item(A, 2, 2), item(B, 1, 1), item(C, 1, 1)));
    assertThat(history("ada", A, B))
        .extracting(LedgerEntry::carriers, LedgerEntry::told)
        .containsExactly(tuple(null, true), tuple(1, true), tuple(0, false));

    stores.ledger().leftOut("ada", List.of(item(A, 2, 2), item(B, 1, 1)));
    assertThat(history("ada", A, B))
        .extracting(LedgerEntry::carriers, LedgerEntry::told)
        .containsExactly(tuple(null, true), tuple(0, false), tuple(0, false));
    assertThat(history("bob", A)).containsExactly(entry("bob", A, 2));
    assertThat(stores.ledger().pageOfSubscriber("ada", null, 9).items())
        .isEqualTo(history("ada", A, B));
  }

  @Test
  @DisplayName("refuses the sequence of an entry that was left out")
  final void refusesTheSequenceOfWhatWasLeftOut() {
    add(entry("ada", A, 1));
    stores.ledger().leftOut("ada", List.of(item(A, 1, 1)));

    assertThatExceptionOfType(StorageException.class)
        .isThrownBy(() -> add(entry("ada", A, 1)))
        .matches(StorageException::conflict, "is a conflict");
  }

  private static NotificationItem item(String postingUid, int sequence, int carriers) {
    return new NotificationItem(
        "ada/java", postingUid, EventType.NEW_MATCH, StorageRecords.FITS, sequence, carriers);
  }

  private void add(LedgerEntry... entries) {
    stores.ledger().add(List.of(entries));
  }

  private List<LedgerEntry> history(String subscriberId, String... postingUids) {
    return stores.ledger().history(subscriberId, List.of(postingUids));
  }
}
