package io.jobwatch.testkit.storage;

import static io.jobwatch.testkit.storage.StorageRecords.alert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jobwatch.error.StorageException;
import io.jobwatch.model.Alert;
import io.jobwatch.model.AlertActivity;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Snooze;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.storage.Storage;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class AlertStoreContract extends StoreContract {

  private static final Alert JAVA = alert("ada", "java");

  AlertStoreContract(Callable<Storage> opener) {
    super(opener);
  }

  @BeforeEach
  final void saveSubscribers() {
    stores.subscribers().save(Subscriber.of("ada"));
    stores.subscribers().save(Subscriber.of("bob"));
  }

  @Test
  @DisplayName("gives nothing for an alert that is not there")
  final void givesNothingForAnUnknownAlert() {
    assertThat(stores.alerts().find("ada/java")).isEmpty();
    assertThat(stores.alerts().of("ada")).isEmpty();
    assertThat(stores.alerts().active()).isEmpty();
    assertThat(stores.alerts().delete("ada/java")).isFalse();
    assertThat(activity("ada/java")).isEqualTo(AlertActivity.NONE);
  }

  @Test
  @DisplayName("replaces an alert and keeps its activity")
  final void replacesAnAlert() {
    save(JAVA);
    stores.alerts().triggered("ada/java", 2, NOW);

    Alert replacement = JAVA.threshold(70, Priority.HIGH).active(false);
    save(replacement);

    assertThat(stores.alerts().of("ada")).containsExactly(replacement);
    assertThat(activity("ada/java")).isEqualTo(new AlertActivity(NOW, 2));
  }

  @Test
  @DisplayName("refuses an alert of a subscriber who is not there")
  final void refusesAnAlertOfAnUnknownSubscriber() {
    assertThatExceptionOfType(StorageException.class)
        .isThrownBy(() -> save(alert("eve", "java")))
        .matches(e -> !e.conflict(), "is no conflict");
    assertThat(stores.alerts().find("eve/java")).isEmpty();
  }

  @Test
  @DisplayName("saves several alerts at once, the last of those with one id")
  final void savesSeveralAlertsAtOnce() {
    save(JAVA);
    stores.alerts().triggered("ada/java", 2, NOW);

    Alert changed = JAVA.active(false);
    stores.alerts().save(List.of(alert("bob", "go"), JAVA, alert("ada", "rust"), changed));
    stores.alerts().save(List.of());

    assertThat(stores.alerts().of("ada")).containsExactly(changed, alert("ada", "rust"));
    assertThat(stores.alerts().of("bob")).containsExactly(alert("bob", "go"));
    assertThat(activity("ada/java")).isEqualTo(new AlertActivity(NOW, 2));
    assertThatExceptionOfType(StorageException.class)
        .isThrownBy(() -> stores.alerts().save(List.of(alert("ada", "new"), alert("eve", "java"))))
        .withMessageContaining("eve");
  }

  @Test
  @DisplayName("gives a subscriber's alerts by name, capitals first")
  final void givesAlertsByName() {
    save(alert("ada", "rust").id("1"), alert("ada", "java").id("2"), alert("ada", "Go").id("3"));
    save(alert("bob", "java"), alert("ada", "off").active(false));

    assertThat(stores.alerts().of("ada"))
        .extracting(Alert::name)
        .containsExactly("Go", "java", "off", "rust");
  }

  @Test
  @DisplayName("gives the active alerts of active subscribers by id")
  final void givesActiveAlerts() {
    save(alert("bob", "java"), alert("ada", "rust"), alert("ada", "java"));
    save(alert("ada", "off").active(false));
    stores.subscribers().save(Subscriber.of("eve").active(false));
    save(alert("eve", "java"));

    assertThat(stores.alerts().active())
        .extracting(Alert::id)
        .containsExactly("ada/java", "ada/rust", "bob/java");
  }

  @Test
  @DisplayName("gives the alerts of a subscriber again who is active again")
  final void givesAlertsOfAReactivatedSubscriber() {
    save(JAVA);
    stores.subscribers().save(Subscriber.of("ada").active(false));
    assertThat(stores.alerts().active()).isEmpty();

    stores.subscribers().save(Subscriber.of("ada"));
    assertThat(stores.alerts().active()).containsExactly(JAVA);
  }

  @Test
  @DisplayName("removes an alert with its activity")
  final void removesAnAlert() {
    save(JAVA, alert("ada", "rust"));
    stores.alerts().triggered("ada/java", 2, NOW);

    assertThat(stores.alerts().delete("ada/java")).isTrue();
    assertThat(stores.alerts().delete("ada/java")).isFalse();
    assertThat(stores.alerts().of("ada")).hasSize(1);

    save(JAVA);
    assertThat(activity("ada/java")).isEqualTo(AlertActivity.NONE);
  }

  @Test
  @DisplayName("removes an alert with its pause, which is not that of the next one of its name")
  final void removesAnAlertWithItsPause() {
    save(JAVA, alert("ada", "rust"));
    Snooze rust = Snooze.alert(alert("ada", "rust"), null);
    Snooze company = Snooze.company("ada", "ada/java", null);
    List.of(Snooze.alert(JAVA, null), rust, company).forEach(stores.subscribers()::snooze);

    stores.alerts().delete("ada/java");
    save(JAVA);

    assertThat(stores.subscribers().snoozes(List.of("ada")))
        .containsExactlyInAnyOrder(rust, company);
  }

  @Test
  @DisplayName("adds up how often an alert has told of something")
  final void addsUpActivity() {
    save(JAVA, alert("ada", "rust"));
    assertThat(activity("ada/java")).isEqualTo(AlertActivity.NONE);

    stores.alerts().triggered("ada/java", 2, NOW);
    stores.alerts().triggered("ada/java", 3, at(60));

    assertThat(activity("ada/java")).isEqualTo(new AlertActivity(at(60), 5));
    assertThat(activity("ada/rust")).isEqualTo(AlertActivity.NONE);
  }

  @Test
  @DisplayName("notes nothing for an alert that is not there")
  final void notesNothingForAnUnknownAlert() {
    stores.alerts().triggered("ada/java", 2, NOW);
    assertThat(activity("ada/java")).isEqualTo(AlertActivity.NONE);

    save(JAVA);
    assertThat(activity("ada/java")).isEqualTo(AlertActivity.NONE);
  }

  private void save(Alert... alerts) {
    List.of(alerts).forEach(stores.alerts()::save);
  }

  private AlertActivity activity(String id) {
    return stores.alerts().activity(id);
  }
}
