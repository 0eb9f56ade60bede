package io.jobwatch.testkit.storage;

import static io.jobwatch.testkit.storage.StorageRecords.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jobwatch.error.StorageException;
import io.jobwatch.model.Application;
import io.jobwatch.model.ApplicationStage;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.storage.Storage;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class ApplicationStoreContract extends StoreContract {

  private static final String ONE = posting("1").uid();
  private static final String TWO = posting("2").uid();

  ApplicationStoreContract(Callable<Storage> opener) {
    super(opener);
  }

  @BeforeEach
  final void saveSubscribers() {
    List.of("ada", "bob").forEach(id -> stores.subscribers().save(Subscriber.of(id)));
  }

  @Test
  @DisplayName("keeps one application for each pair of subscriber and posting")
  final void keepsOneForEachPair() {
    Application interested = application("ada", ONE, ApplicationStage.INTERESTED, 0);
    Application other = application("ada", TWO, ApplicationStage.DISMISSED, 1);
    Application bobs = application("bob", ONE, ApplicationStage.APPLIED, 2);
    List.of(interested, other, bobs).forEach(stores.applications()::save);

    Application applied =
        interested.moved(ApplicationStage.APPLIED, at(3)).toldBy("ada/java").notes("CV 2", at(4));
    stores.applications().save(applied);

    assertThat(stores.applications().find("ada", ONE)).contains(applied);
    assertThat(stores.applications().find("ada", TWO)).contains(other);
    assertThat(stores.applications().find("bob", ONE)).contains(bobs);
    assertThat(stores.applications().find("bob", TWO)).isEmpty();
  }

  @Test
  @DisplayName("gives a subscriber's applications, all or those in a stage, changed last first")
  final void givesThoseInAStage() {
    Application first = application("ada", ONE, ApplicationStage.APPLIED, 0);
    Application second = application("ada", TWO, ApplicationStage.INTERESTED, 1);
    Application third =
        application("ada", posting("3").uid(), ApplicationStage.INTERESTED, 2)
            .moved(ApplicationStage.APPLIED, at(9));
    List.of(third, first, second, application("bob", ONE, ApplicationStage.APPLIED, 5))
        .forEach(stores.applications()::save);

    assertThat(list("ada", null)).containsExactly(third, second, first);
    assertThat(list("ada", ApplicationStage.APPLIED)).containsExactly(third, first);
    assertThat(list("ada", ApplicationStage.OFFERED)).isEmpty();
  }

  @Test
  @DisplayName("refuses an application of a subscriber who is not there")
  final void refusesAStranger() {
    Application stranger = application("eve", ONE, ApplicationStage.APPLIED, 0);

    assertThatExceptionOfType(StorageException.class)
        .isThrownBy(() -> stores.applications().save(stranger))
        .withMessageContaining("Save the subscriber first");
    assertThat(stores.applications().find("eve", ONE)).isEmpty();
  }

  @Test
  @DisplayName("removes an application, and those of a subscriber with the subscriber")
  final void removes() {
    stores.applications().save(application("ada", ONE, ApplicationStage.APPLIED, 0));
    stores.applications().save(application("ada", TWO, ApplicationStage.APPLIED, 0));

    assertThat(stores.applications().delete("ada", ONE)).isTrue();
    assertThat(stores.applications().delete("ada", ONE)).isFalse();
    assertThat(list("ada", null)).hasSize(1);
    stores.subscribers().delete("ada");
    assertThat(list("ada", null)).isEmpty();
  }

  private List<Application> list(String subscriberId, @Nullable ApplicationStage stage) {
    return stores.applications().pageOfSubscriber(subscriberId, stage, null, 99).items();
  }

  private static Application application(
      String subscriberId, String uid, ApplicationStage stage, int second) {
    return Application.of(subscriberId, uid, stage, at(second));
  }
}
