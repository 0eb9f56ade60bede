package io.jobwatch.testkit.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobwatch.error.StorageException;
import io.jobwatch.model.Source;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.spi.storage.Stores;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class TransactionContract extends StoreContract {

  private static final Source ACME = Source.of("lever", "acme");

  TransactionContract(Callable<Storage> opener) {
    super(opener);
  }

  @Test
  @DisplayName("gives what its work gives")
  final void givesWhatItsWorkGives() {
    int something = storage().transaction(all -> 42);

    assertThat(something).isEqualTo(42);
  }

  @Test
  @DisplayName("sees what it has written itself")
  final void seesItsOwnWrites() {
    List<Source> seen =
        get(
            stores -> {
              stores.sources().save(ACME);
              return stores.sources().all();
            });

    assertThat(seen).containsExactly(ACME);
  }

  @Test
  @DisplayName("keeps nothing in any store when its work fails")
  final void keepsNothingWhenItsWorkFails() {
    assertThatThrownBy(
            () ->
                run(
                    stores -> {
                      EveryStore.fill(stores);
                      throw new IllegalStateException("stop");
                    }))
        .hasMessage("stop");

    assertThat(contents()).containsOnly("");
  }

  @Test
  @DisplayName("puts everything back that failed work has changed or removed")
  final void putsEverythingBack() {
    run(EveryStore::fill);
    List<String> before = contents();

    assertThatThrownBy(
            () ->
                run(
                    stores -> {
                      EveryStore.change(stores);
                      assertThat(EveryStore.contents(stores))
                          .zipSatisfy(before, (now, then) -> assertThat(now).isNotEqualTo(then));
                      throw new IllegalStateException("stop");
                    }))
        .hasMessage("stop");

    assertThat(contents()).isEqualTo(before);
  }

  @Test
  @DisplayName("hands on the work's own exception as it is")
  final void handsOnTheWorksException() {
    RuntimeException failure = new IllegalStateException("stop");
    Error error = new AssertionError("stop");

    assertThatThrownBy(() -> fail(failure)).isSameAs(failure);
    assertThatThrownBy(() -> failBadly(error)).isSameAs(error);
    assertThat(stores.sources().all()).isEmpty();
  }

  @Test
  @DisplayName("does its work again from the start after a conflict")
  final void doesItsWorkAgain() {
    List<Integer> known = new ArrayList<>();
    run(
        stores -> {
          known.add(stores.sources().all().size());
          stores.sources().save(ACME);
          if (known.size() < 3) {
            throw conflict();
          }
        });

    assertThat(known).containsExactly(0, 0, 0);
    assertThat(stores.sources().all()).containsExactly(ACME);
  }

  @Test
  @DisplayName("gives up with the conflict when it does not go away, and keeps nothing")
  final void givesUpInTheEnd() {
    List<Integer> runs = new ArrayList<>();

    assertThatExceptionOfType(StorageException.class)
        .isThrownBy(
            () ->
                run(
                    stores -> {
                      runs.add(runs.size());
                      stores.sources().save(ACME);
                      throw conflict();
                    }))
        .matches(StorageException::conflict, "is a conflict");

    assertThat(runs).hasSizeBetween(3, 100);
    assertThat(stores.sources().all()).isEmpty();
  }

  @Test
  @DisplayName("does not repeat work that failed for another reason")
  final void doesNotRepeatOtherFailures() {
    List<Integer> runs = new ArrayList<>();

    assertThatExceptionOfType(StorageException.class)
        .isThrownBy(
            () ->
                run(
                    stores -> {
                      runs.add(runs.size());
                      throw new StorageException("Disk: full. Free some.", false, null);
                    }));

    assertThat(runs).hasSize(1);
  }

  @Test
  @DisplayName("can be followed by another after a failure")
  final void canBeFollowedByAnother() {
    assertThatThrownBy(() -> fail(new IllegalStateException("stop")))
        .isInstanceOf(IllegalStateException.class);

    stores.sources().save(ACME);
    assertThat(stores.sources().all()).containsExactly(ACME);
  }

  @Test
  @DisplayName("lends its stores for its own time only")
  final void lendsItsStores() {
    Stores kept = get(all -> all);

    assertThatThrownBy(() -> kept.sources().save(ACME)).isInstanceOf(RuntimeException.class);
    assertThat(stores.sources().all()).isEmpty();
  }

  @Test
  @DisplayName("is not disturbed by an interrupt, which stays")
  final void isNotDisturbedByAnInterrupt() {
    Thread caller = Thread.currentThread();
    caller.interrupt();
    stores.sources().save(ACME);
    assertThat(Thread.interrupted()).as("interrupted before").isTrue();

    run(
        all -> {
          caller.interrupt();
          all.subscribers().save(Subscriber.of("ada"));
        });
    assertThat(Thread.interrupted()).as("interrupted meanwhile").isTrue();

    assertThat(stores.sources().all()).containsExactly(ACME);
    assertThat(stores.subscribers().all()).hasSize(1);
    assertThat(Thread.interrupted()).as("not interrupted").isFalse();
  }

  @Test
  @DisplayName("is refused inside another one")
  final void isRefusedInsideAnother() {
    assertThatThrownBy(() -> run(outer -> run(inner -> inner.sources().save(ACME))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Use the stores of that one.");

    assertThat(stores.sources().all()).isEmpty();
  }

  @Test
  @DisplayName("is not in the way of closing a storage twice")
  final void closesTwice() {
    stores.sources().save(ACME);

    storage().close();
    storage().close();
  }

  private List<String> contents() {
    return get(EveryStore::contents);
  }

  private void fail(RuntimeException failure) {
    run(
        stores -> {
          stores.sources().save(ACME);
          throw failure;
        });
  }

  private void failBadly(Error error) {
    run(
        stores -> {
          stores.sources().save(ACME);
          throw error;
        });
  }

  private static StorageException conflict() {
    return new StorageException("Row 'x': taken in between. Try again.", true, null);
  }
}
