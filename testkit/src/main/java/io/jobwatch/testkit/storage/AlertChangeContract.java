package io.jobwatch.testkit.storage;

import static io.jobwatch.testkit.storage.StorageRecords.alert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobwatch.model.Alert;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.storage.AlertChange;
import io.jobwatch.spi.storage.Storage;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class AlertChangeContract extends StoreContract {

  private static final Subscriber ADA = Subscriber.of("ada");
  private static final Subscriber BOB = Subscriber.of("bob");

  /** The last change that a test has looked at. */
  private long seen;

  AlertChangeContract(Callable<Storage> opener) {
    super(opener);
  }

  @BeforeEach
  final void saveSubscribers() {
    stores.subscribers().save(List.of(ADA, BOB));
  }

  @Test
  @DisplayName("is empty at first")
  final void isEmptyAtFirst() {
    assertThat(stores.alerts().lastChange()).isZero();
    assertThat(stores.alerts().changes(0, 9)).isEmpty();
    forgetOldChanges();
    assertThat(stores.alerts().lastChange()).isZero();
    assertThat(stores.alerts().changes(0, 9)).isEmpty();
  }

  @Test
  @DisplayName("has each alert that is saved, once for each save")
  final void hasWhatIsSaved() {
    stores.alerts().save(alert("ada", "java"));
    assertThat(changed()).containsExactly("ada/java");

    Alert again = alert("ada", "java").active(false);
    stores
        .alerts()
        .save(List.of(alert("bob", "go"), alert("ada", "java"), alert("ada", "rust"), again));
    stores.alerts().save(List.of());

    assertThat(changed()).containsExactlyInAnyOrder("ada/java", "ada/rust", "bob/go");
  }

  @Test
  @DisplayName("has an alert that is deleted, and none that was not there")
  final void hasWhatIsDeleted() {
    save(alert("ada", "java"), alert("ada", "rust"));

    stores.alerts().delete("ada/java");
    stores.alerts().delete("ada/java");
    stores.alerts().delete("ada/unknown");

    assertThat(changed()).containsExactly("ada/java");
  }

  @Test
  @DisplayName("has the alerts that are deleted or erased with their subscriber")
  final void hasWhatGoesWithItsSubscriber() {
    save(alert("ada", "java"), alert("ada", "off").active(false), alert("bob", "java"));

    stores.subscribers().delete("ada");
    assertThat(changed()).containsExactlyInAnyOrder("ada/java", "ada/off");
    stores.subscribers().erase("ada", NOW);
    stores.subscribers().delete("ada");
    assertThat(changed()).isEmpty();

    stores.subscribers().erase("bob", NOW);
    assertThat(changed()).containsExactly("bob/java");
    stores.retention().sweepErased(NOW, null, 9);
    assertThat(changed()).isEmpty();
  }

  @Test
  @DisplayName("has all alerts of a subscriber who becomes active or ceases to be, and no others")
  final void hasThoseOfASubscriberWhoTurns() {
    save(alert("ada", "java"), alert("ada", "off").active(false), alert("bob", "java"));

    stores.subscribers().save(ADA.active(false));
    assertThat(changed()).containsExactlyInAnyOrder("ada/java", "ada/off");
    stores.subscribers().save(ADA.active(false).route("in_app"));
    stores.subscribers().save(List.of(ADA, BOB.active(false), BOB, ADA.active(false)));
    assertThat(changed()).isEmpty();

    stores.subscribers().save(List.of(ADA, BOB.active(false), Subscriber.of("eve")));
    assertThat(changed()).containsExactlyInAnyOrder("ada/java", "ada/off", "bob/java");
  }

  @Test
  @DisplayName("has nothing of what alerts have told of")
  final void hasNothingOfActivity() {
    save(alert("ada", "java"));

    stores.alerts().triggered("ada/java", 2, NOW);

    assertThat(changed()).isEmpty();
  }

  @Test
  @DisplayName("is read in the order of its numbers, so many at a time")
  final void isReadInParts() {
    List<Alert> alerts =
        IntStream.range(0, 2_500).mapToObj(number -> alert("ada", "java " + number)).toList();
    stores.alerts().save(alerts);
    List<AlertChange> all = stores.alerts().changes(0, 9_999);

    assertThat(all).extracting(AlertChange::number).isSorted().doesNotHaveDuplicates();
    assertThat(all)
        .extracting(AlertChange::alertId)
        .containsExactlyInAnyOrderElementsOf(alerts.stream().map(Alert::id).toList());
    assertThat(stores.alerts().lastChange()).isEqualTo(all.get(2_499).number());
    assertThat(stores.alerts().changes(all.get(9).number(), 5)).isEqualTo(all.subList(10, 15));
    assertThat(stores.alerts().changes(all.get(2_499).number(), 5)).isEmpty();
  }

  @Test
  @DisplayName("forgets what was there the last time, and gives no number again")
  final void forgets() {
    save(alert("ada", "java"), alert("ada", "rust"));
    List<AlertChange> old = stores.alerts().changes(0, 9);
    forgetOldChanges();
    assertThat(stores.alerts().changes(0, 9)).isEqualTo(old);
    assertThat(stores.alerts().lastChange()).isEqualTo(old.get(1).number());

    save(alert("ada", "go"));
    forgetOldChanges();
    assertThat(stores.alerts().changes(0, 9))
        .extracting(AlertChange::alertId)
        .containsExactly("ada/go");

    long last = stores.alerts().lastChange();
    forgetOldChanges();
    assertThat(stores.alerts().lastChange()).isZero();
    save(alert("ada", "java"));
    assertThat(stores.alerts().lastChange()).isGreaterThan(last);
  }

  @Test
  @DisplayName("forgets a few at a time, and what came meanwhile the next time")
  final void forgetsByParts() {
    save(alert("ada", "a"), alert("ada", "b"), alert("ada", "c"));
    forgetOldChanges();
    save(alert("ada", "d"));

    assertThat(stores.alerts().forgetOldChanges(2)).isTrue();
    assertThat(logged()).containsExactly("ada/c", "ada/d");
    save(alert("ada", "e"));
    forgetOldChanges();
    assertThat(logged()).containsExactly("ada/d", "ada/e");
    forgetOldChanges();
    assertThat(stores.alerts().lastChange()).isZero();
  }

  private List<String> logged() {
    return stores.alerts().changes(0, 99).stream().map(AlertChange::alertId).toList();
  }

  private void forgetOldChanges() {
    while (stores.alerts().forgetOldChanges(2)) {
      // There is more.
    }
  }

  @Test
  @DisplayName("has nothing of a transaction that is taken back")
  final void hasNothingOfWhatIsTakenBack() {
    save(alert("ada", "java"));
    long last = stores.alerts().lastChange();
    forgetOldChanges();

    assertThatThrownBy(
            () ->
                run(
                    all -> {
                      all.alerts().save(alert("ada", "rust"));
                      all.subscribers().save(ADA.active(false));
                      all.alerts().delete("ada/java");
                      all.alerts().forgetOldChanges(9);
                      assertThat(all.alerts().lastChange()).isGreaterThan(last);
                      throw new IllegalStateException("stop");
                    }))
        .hasMessage("stop");

    assertThat(stores.alerts().changes(0, 9)).containsExactly(new AlertChange(last, "ada/java"));
  }

  @Test
  @DisplayName("leads to those of the changed alerts that are to be searched for, by id")
  final void leadsToTheActive() {
    stores.subscribers().save(Subscriber.of("eve").active(false));
    save(alert("ada", "rust"), alert("ada", "off").active(false), alert("eve", "java"));
    save(alert("ada", "java"), alert("bob", "java"));

    assertThat(
            stores
                .alerts()
                .active(
                    List.of("eve/java", "ada/rust", "ada/off", "ada/gone", "ada/java", "ada/rust")))
        .containsExactly(alert("ada", "java"), alert("ada", "rust"));
    assertThat(stores.alerts().active(List.of())).isEmpty();
  }

  private void save(Alert... alerts) {
    stores.alerts().save(List.of(alerts));
    seen = stores.alerts().lastChange();
  }

  /** What has changed since this was last asked, or since the last alert was saved by a test. */
  private List<String> changed() {
    List<AlertChange> changes = stores.alerts().changes(seen, 99);
    seen = stores.alerts().lastChange();
    return changes.stream().map(AlertChange::alertId).toList();
  }
}
