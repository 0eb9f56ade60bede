package io.jobwatch.testkit.storage;

import static io.jobwatch.testkit.storage.StorageRecords.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jobwatch.error.StorageException;
import io.jobwatch.model.LedgerEntry;
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

  private void add(LedgerEntry... entries) {
    stores.ledger().add(List.of(entries));
  }

  private List<LedgerEntry> history(String subscriberId, String... postingUids) {
    return stores.ledger().history(subscriberId, List.of(postingUids));
  }
}
