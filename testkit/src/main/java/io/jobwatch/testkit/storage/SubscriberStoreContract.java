package io.jobwatch.testkit.storage;

import static io.jobwatch.testkit.storage.StorageRecords.alert;
import static io.jobwatch.testkit.storage.StorageRecords.delivery;
import static io.jobwatch.testkit.storage.StorageRecords.entry;
import static io.jobwatch.testkit.storage.StorageRecords.notification;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Delivery;
import io.jobwatch.model.Destination;
import io.jobwatch.model.DisabledDestination;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Profile;
import io.jobwatch.model.Snooze;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.storage.Storage;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class SubscriberStoreContract extends StoreContract {

  private static Profile profile(String subscriberId) {
    return Profile.builder(subscriberId).skills("Java").build();
  }

  private static final Subscriber ADA = Subscriber.of("ada").route("in_app");
  private static final Subscriber BOB = Subscriber.of("bob");
  private static final Destination HOOK = Destination.of("webhook", "https://acme.example/hook");
  private static final String POSTING = "a".repeat(40);

  SubscriberStoreContract(Callable<Storage> opener) {
    super(opener);
  }

  @Test
  @DisplayName("finds the subscribers that are there among those asked for")
  final void findsTheSubscribersThatAreThere() {
    save(ADA, BOB);

    assertThat(stores.subscribers().find(List.of("ada", "eve"))).containsExactly(ADA);
    assertThat(stores.subscribers().find(List.of())).isEmpty();
    assertThat(stores.subscribers().find("bob")).contains(BOB);
    assertThat(stores.subscribers().find("eve")).isEmpty();
  }

  @Test
  @DisplayName("saves several subscribers at once, the last of those with one id")
  final void savesSeveralSubscribersAtOnce() {
    save(ADA);
    stores.subscribers().disable(disabled("ada", HOOK, 0));

    Subscriber moved = ADA.active(false);
    stores.subscribers().save(List.of(BOB, ADA, moved));
    stores.subscribers().save(List.of());

    assertThat(stores.subscribers().all()).containsExactly(moved, BOB);
    assertThat(stores.subscribers().disabled(List.of("ada"))).hasSize(1);
  }

  @Test
  @DisplayName("replaces a subscriber and keeps profile, alerts and disabled destinations")
  final void replacesASubscriber() {
    save(ADA);
    stores.profiles().save(profile("ada"));
    stores.alerts().save(alert("ada", "java"));
    stores.subscribers().disable(disabled("ada", HOOK, 0));

    Subscriber moved = ADA.route("email", "ada@acme.example").active(false);
    save(moved);

    assertThat(stores.subscribers().all()).containsExactly(moved);
    assertThat(stores.profiles().find("ada")).contains(profile("ada"));
    assertThat(stores.alerts().of("ada")).containsExactly(alert("ada", "java"));
    assertThat(disabledOf("ada")).containsExactly(disabled("ada", HOOK, 0));
  }

  @Test
  @DisplayName("gives all subscribers by id, capitals first")
  final void givesAllById() {
    save(BOB, ADA, Subscriber.of("Zoe"));

    assertThat(stores.subscribers().all())
        .extracting(Subscriber::id)
        .containsExactly("Zoe", "ada", "bob");
  }

  @Test
  @DisplayName("removes a subscriber with profile, alerts and disabled destinations")
  final void removesASubscriber() {
    save(ADA, BOB);
    stores.profiles().save(profile("ada"));
    stores.profiles().save(profile("bob"));
    stores.alerts().save(alert("ada", "java"));
    stores.alerts().triggered("ada/java", 3, NOW);
    stores.alerts().save(alert("bob", "java"));
    stores.subscribers().disable(disabled("ada", HOOK, 0));
    stores.subscribers().disable(disabled("bob", HOOK, 0));

    assertThat(stores.subscribers().delete("ada")).isTrue();
    assertThat(stores.subscribers().delete("ada")).isFalse();

    save(ADA);
    assertThat(stores.profiles().find(List.of("ada", "bob"))).containsExactly(profile("bob"));
    assertThat(stores.alerts().of("ada")).isEmpty();
    assertThat(stores.alerts().find("ada/java")).isEmpty();
    assertThat(stores.alerts().activity("ada/java").triggerCount()).isZero();
    assertThat(stores.alerts().of("bob")).hasSize(1);
    assertThat(disabledOf("ada", "bob")).containsExactly(disabled("bob", HOOK, 0));
  }

  @Test
  @DisplayName("lets the deliveries of a removed subscriber go on, and keeps what was told")
  final void letsDeliveriesGoOn() {
    save(ADA);
    Delivery delivery = delivery("d1", "ada", Priority.NORMAL, NOW);
    run(
        stores -> {
          stores
              .deliveries()
              .add(notification("of-d1", "ada", Priority.NORMAL, NOW), List.of(delivery));
          stores.ledger().add(List.of(entry("ada", POSTING, 1)));
        });

    stores.subscribers().delete("ada");

    assertThat(stores.deliveries().claim(lease("one", 0, 1), List.of(), CHANNELS)).hasSize(1);
    assertThat(stores.ledger().history("ada", List.of(POSTING))).hasSize(1);
  }

  @Test
  @DisplayName("gives the disabled destinations of several subscribers, oldest first")
  final void givesDisabledDestinations() {
    save(ADA, BOB, Subscriber.of("eve"));
    Destination mail = Destination.of("email", "ada@acme.example");
    stores.subscribers().disable(disabled("ada", HOOK, 30));
    stores.subscribers().disable(disabled("bob", HOOK, 20));
    stores.subscribers().disable(disabled("ada", mail, 10));
    stores.subscribers().disable(disabled("eve", HOOK, 0));

    assertThat(disabledOf("ada", "bob"))
        .containsExactly(
            disabled("ada", mail, 10), disabled("bob", HOOK, 20), disabled("ada", HOOK, 30));
    assertThat(disabledOf()).isEmpty();
  }

  @Test
  @DisplayName("leaves a destination alone that is disabled already")
  final void leavesADisabledDestinationAlone() {
    save(ADA);
    stores.subscribers().disable(disabled("ada", HOOK, 0));
    stores.subscribers().disable(new DisabledDestination("ada", HOOK, "gone again", at(60)));

    assertThat(disabledOf("ada")).containsExactly(disabled("ada", HOOK, 0));
  }

  @Test
  @DisplayName("disables nothing for a subscriber who is not there")
  final void disablesNothingForAnUnknownSubscriber() {
    stores.subscribers().disable(disabled("ada", HOOK, 0));
    save(ADA);

    assertThat(disabledOf("ada")).isEmpty();
  }

  @Test
  @DisplayName("enables a destination again")
  final void enablesADestination() {
    save(ADA, BOB);
    stores.subscribers().disable(disabled("ada", HOOK, 0));
    stores.subscribers().disable(disabled("bob", HOOK, 0));

    assertThat(stores.subscribers().enable("ada", HOOK)).isTrue();
    assertThat(stores.subscribers().enable("ada", HOOK)).isFalse();
    assertThat(disabledOf("ada", "bob")).containsExactly(disabled("bob", HOOK, 0));
  }

  @Test
  @DisplayName("keeps what a subscriber snoozes, each thing once, until it is woken or they go")
  final void keepsSnoozes() {
    save(ADA, BOB);
    Snooze acme = Snooze.company("ada", "Acme & Söhne", null);
    Snooze lead = Snooze.role("ada", "Acme & Söhne", at(60));
    stores.subscribers().snooze(Snooze.company("ada", "Acme & Söhne", at(5)));
    List.of(acme, lead, Snooze.company("bob", "Acme", null), Snooze.role("eve", "x", null))
        .forEach(stores.subscribers()::snooze);

    assertThat(snoozesOf("ada")).containsExactlyInAnyOrder(acme, lead);
    assertThat(snoozesOf("eve")).isEmpty();
    assertThat(snoozesOf("ada", "bob")).hasSize(3);
    assertThat(stores.subscribers().wake("ada", Snooze.Kind.COMPANY, "acme & söhne")).isFalse();
    assertThat(stores.subscribers().wake("ada", Snooze.Kind.COMPANY, "Acme & Söhne")).isTrue();
    assertThat(snoozesOf("ada")).containsExactly(lead);

    stores.subscribers().delete("ada");
    save(ADA);
    assertThat(snoozesOf("ada")).isEmpty();
  }

  private List<Snooze> snoozesOf(String... ids) {
    return stores.subscribers().snoozes(List.of(ids));
  }

  private void save(Subscriber... subscribers) {
    List.of(subscribers).forEach(stores.subscribers()::save);
  }

  private List<DisabledDestination> disabledOf(String... ids) {
    return stores.subscribers().disabled(List.of(ids));
  }

  private static DisabledDestination disabled(String id, Destination destination, int second) {
    return new DisabledDestination(id, destination, "410 Gone", at(second));
  }
}
