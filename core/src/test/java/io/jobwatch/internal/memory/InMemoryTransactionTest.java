package io.jobwatch.internal.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.jobwatch.error.StorageException;
import io.jobwatch.model.Source;
import io.jobwatch.spi.storage.SourceStore;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class InMemoryTransactionTest {

  private final InMemoryStorage storage = new InMemoryStorage();

  @Test
  void mayGiveNull() {
    assertThat(storage.<Object>transaction(stores -> null)).isNull();
  }

  @Test
  void refusesATransactionInsideAnother() {
    assertThatIllegalStateException()
        .isThrownBy(
            () -> storage.transaction(outer -> storage.transaction(inner -> inner.sources().all())))
        .withMessageContaining("Use the stores of that one.");
  }

  @Test
  void goesOnAfterARefusedInnerTransaction() {
    assertThatIllegalStateException()
        .isThrownBy(() -> storage.transaction(outer -> storage.transaction(inner -> 1)));

    assertThat(storage.<List<Source>>transaction(stores -> stores.sources().all())).isEmpty();
  }

  @Test
  void refusesAStoreAfterItsTransaction() {
    SourceStore kept = storage.transaction(stores -> stores.sources());

    assertThatIllegalStateException()
        .isThrownBy(() -> kept.save(Source.of("lever", "acme")))
        .withMessageContaining("Begin a transaction for it.");
  }

  @Test
  void refusesAStoreInAnotherThread() {
    storage.transaction(
        stores -> {
          CompletableFuture<Void> elsewhere =
              CompletableFuture.runAsync(() -> stores.sources().save(Source.of("lever", "acme")));
          assertThatExceptionOfType(CompletionException.class)
              .isThrownBy(elsewhere::join)
              .withCauseInstanceOf(IllegalStateException.class);
          return stores.sources().all().size();
        });
  }

  @Test
  void refusesATransactionOnceClosed() {
    storage.close();

    assertThatExceptionOfType(StorageException.class)
        .isThrownBy(() -> storage.transaction(stores -> stores.sources().all()))
        .withMessageContaining("it is closed. Open another storage.")
        .matches(e -> !e.conflict(), "is no conflict");
  }
}
