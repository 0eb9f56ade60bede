package io.jobwatch.testkit.storage;

import static io.jobwatch.testkit.storage.StorageRecords.alert;
import static io.jobwatch.testkit.storage.StorageRecords.posting;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.error.StorageException;
import io.jobwatch.model.Application;
import io.jobwatch.model.ApplicationStage;
import io.jobwatch.model.Destination;
import io.jobwatch.model.DisabledDestination;
import io.jobwatch.model.Profile;
import io.jobwatch.model.Snooze;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.spi.storage.Stores;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A subscriber that is deleted while something of theirs is saved. */
abstract class DeletedSubscriberContract extends TwoTransactions {

  private static final String UID = posting("1").uid();

  DeletedSubscriberContract(Callable<Storage> opener) {
    super(opener);
  }

  @Test
  @DisplayName("has no alert left")
  final void hasNoAlertLeft() throws Exception {
    leavesNothing(
        all -> all.alerts().save(alert("ada", "java")), all -> all.alerts().of("ada").size());
  }

  @Test
  @DisplayName("has no profile left")
  final void hasNoProfileLeft() throws Exception {
    Profile profile = Profile.builder("ada").cv("A life.").build();
    leavesNothing(
        all -> all.profiles().save(profile), all -> all.profiles().find(List.of("ada")).size());
  }

  @Test
  @DisplayName("has no application left")
  final void hasNoApplicationLeft() throws Exception {
    Application application = Application.of("ada", UID, ApplicationStage.APPLIED, NOW);
    leavesNothing(
        all -> all.applications().save(application),
        all -> all.applications().find("ada", UID).isPresent() ? 1 : 0);
  }

  @Test
  @DisplayName("has no snooze left")
  final void hasNoSnoozeLeft() throws Exception {
    Snooze snooze = new Snooze("ada", Snooze.Kind.COMPANY, "Acme", null);
    leavesNothing(
        all -> all.subscribers().snooze(snooze),
        all -> all.subscribers().snoozes(List.of("ada")).size());
  }

  @Test
  @DisplayName("has no disabled destination left")
  final void hasNoDisabledDestinationLeft() throws Exception {
    DisabledDestination gone =
        new DisabledDestination("ada", Destination.of("email", "ada@acme.example"), "gone", NOW);
    leavesNothing(
        all -> all.subscribers().disable(gone),
        all -> all.subscribers().disabled(List.of("ada")).size());
  }

  private void leavesNothing(Consumer<Stores> save, Function<Stores, Integer> left)
      throws Exception {
    Consumer<Stores> delete = all -> all.subscribers().delete("ada");
    for (List<Consumer<Stores>> inTurn : List.of(List.of(save, delete), List.of(delete, save))) {
      stores.subscribers().save(Subscriber.of("ada"));
      List<Future<Boolean>> second = new ArrayList<>();
      try {
        run(
            all -> {
              inTurn.get(0).accept(all);
              if (second.isEmpty()) {
                second.add(letAnotherGoAhead(later -> done(inTurn.get(1), later)));
              }
            });
        second.get(0).get(60, TimeUnit.SECONDS);
      } catch (StorageException | ExecutionException e) {
        // Whoever saves may be told that the subscriber is not there.
        assertThat(e).hasMessageContaining("Save the subscriber first");
      }

      assertThat(stores.subscribers().find("ada")).isEmpty();
      assertThat(this.<Integer>get(left)).as("left of the subscriber").isZero();
    }
  }

  private static boolean done(Consumer<Stores> work, Stores stores) {
    work.accept(stores);
    return true;
  }
}
