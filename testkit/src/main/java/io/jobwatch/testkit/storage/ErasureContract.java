package io.jobwatch.testkit.storage;

import static io.jobwatch.testkit.storage.StorageRecords.alert;
import static io.jobwatch.testkit.storage.StorageRecords.delivery;
import static io.jobwatch.testkit.storage.StorageRecords.entry;
import static io.jobwatch.testkit.storage.StorageRecords.late;
import static io.jobwatch.testkit.storage.StorageRecords.match;
import static io.jobwatch.testkit.storage.StorageRecords.notification;
import static io.jobwatch.testkit.storage.StorageRecords.posting;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Alert;
import io.jobwatch.model.Application;
import io.jobwatch.model.ApplicationStage;
import io.jobwatch.model.Attempt;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.Destination;
import io.jobwatch.model.Digest;
import io.jobwatch.model.DigestMatch;
import io.jobwatch.model.DisabledDestination;
import io.jobwatch.model.EventType;
import io.jobwatch.model.InboxMessage;
import io.jobwatch.model.MatchOutcome;
import io.jobwatch.model.NotificationItem;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Profile;
import io.jobwatch.model.Snooze;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.storage.OperatorMark;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.spi.storage.Stores;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class ErasureContract extends StoreContract {

  ErasureContract(Callable<Storage> opener) {
    super(opener);
  }

  @Test
  @DisplayName("leaves nothing of the subscriber, and everything of the others")
  final void leavesNothing() {
    run(all -> fill(all, "ada"));
    run(all -> fill(all, "bob"));
    String bobs = contents("bob");

    assertThat(stores.subscribers().erase("ada", at(60))).isTrue();

    assertThat(contents("ada")).isEmpty();
    assertThat(contents("bob")).isEqualTo(bobs).isNotEmpty();
    assertThat(stores.subscribers().erase("ada", at(61))).isFalse();
  }

  @Test
  @DisplayName("also reaches what is left of a subscriber who was deleted before")
  final void reachesWhatDeletingLeft() {
    run(all -> fill(all, "ada"));
    stores.subscribers().delete("ada");

    assertThat(stores.subscribers().erase("ada", at(60))).isTrue();

    assertThat(contents("ada")).isEmpty();
  }

  @Test
  @DisplayName("ends a delivery under way quietly, and nothing of it comes back")
  final void endsADeliveryUnderWay() {
    run(all -> fill(all, "ada"));
    Delivery leased = stores.deliveries().claim(lease("one", 10, 1), List.of(), CHANNELS).get(0);
    stores.subscribers().erase("ada", at(20));

    Delivery done = leased.ended(DeliveryState.DELIVERED, "202", at(30));
    stores.deliveries().finish(late(attempt(leased.id(), 2)));
    assertThat(stores.deliveries().finish(done, "one")).isFalse();
    stores.subscribers().disable(new DisabledDestination("ada", leased.destination(), "gone", NOW));
    stores.inbox().add(message("ada"));
    stores.matches().save(List.of(match(alert("ada", "java"), posting("1"), HELD, at(30))));

    assertThat(contents("ada")).isEmpty();
  }

  @Test
  @DisplayName("takes away what work that had begun before wrote after it, later on")
  final void sweepsUpLater() {
    run(all -> fill(all, "ada"));
    stores.subscribers().erase("ada", at(60));
    run(all -> all.subscribers().save(Subscriber.of("bob")));
    run(all -> add(all, "ada"));

    stores.retention().sweepErased(NOW, null, 9);

    assertThat(contents("ada")).isEmpty();
  }

  @Test
  @DisplayName("does not touch a subscriber who was saved anew")
  final void leavesTheNewOneAlone() {
    run(all -> fill(all, "ada"));
    stores.subscribers().erase("ada", at(60));
    run(all -> fill(all, "ada"));
    String anew = contents("ada");

    stores.retention().sweepErased(NOW, null, 9);
    stores.retention().sweepErased(at(99), null, 9);
    stores.retention().sweepErased(at(99), null, 9);

    assertThat(contents("ada")).isEqualTo(anew).isNotEmpty();
  }

  @Test
  @DisplayName("looks again at some erased subscribers at a time, and at each once")
  final void sweepsPageByPage() {
    List<String> erased = List.of("ada", "bob", "eve");
    for (String id : erased) {
      stores.subscribers().erase(id, at(60));
      run(all -> add(all, id));
    }

    Optional<String> first = stores.retention().sweepErased(NOW, null, 2);
    assertThat(erased.stream().filter(id -> contents(id).isEmpty())).hasSize(2);

    assertThat(stores.retention().sweepErased(NOW, first.orElseThrow(), 2)).isEmpty();
    assertThat(erased).allSatisfy(id -> assertThat(contents(id)).isEmpty());
  }

  @Test
  @DisplayName("forgets an erasure after it has looked at it, and not before")
  final void forgetsWhatWasSwept() {
    List<String> erased = List.of("ada", "bob", "eve");
    erased.forEach(id -> stores.subscribers().erase(id, at(60)));

    Optional<String> first = stores.retention().sweepErased(at(99), null, 2);
    erased.forEach(id -> run(all -> add(all, id)));
    assertThat(stores.retention().sweepErased(at(99), first.orElseThrow(), 2)).isEmpty();

    assertThat(stores.retention().sweepErased(at(99), null, 2)).isEmpty();
    assertThat(erased.stream().filter(id -> contents(id).isEmpty())).hasSize(1);
  }

  private static final MatchOutcome HELD = MatchOutcome.HELD;

  private static void fill(Stores all, String id) {
    Alert alert = alert(id, "java");
    all.subscribers().save(Subscriber.of(id).route("email", id + "@acme.example"));
    all.subscribers().disable(new DisabledDestination(id, Destination.of("email", id), "550", NOW));
    all.profiles().save(Profile.builder(id).skills("Java").build());
    all.alerts().save(alert);
    all.alerts().triggered(alert.id(), 1, NOW);
    all.matches().save(List.of(match(alert, posting("1"), MatchOutcome.NOTIFIED, NOW)));
    all.ledger().add(List.of(entry(id, posting("1").uid(), 1), entry(id, posting("2").uid(), 1)));
    add(all, id);
    all.deliveries().finish(late(attempt("to " + id, 1)));
    all.inbox().add(message(id));
    all.subscribers().snooze(Snooze.company(id, "Acme", null));
    all.digests().open(List.of(digest(id)));
    all.digests()
        .add(
            List.of(
                new DigestMatch(
                    digest(id).id(),
                    new NotificationItem(
                        id + "/java", posting("2").uid(), EventType.NEW_MATCH, StorageRecords.FITS),
                    NOW)));
    all.applications().save(Application.of(id, posting("1").uid(), ApplicationStage.APPLIED, NOW));
    all.operators().add(new OperatorMark(id, EventType.DAILY_SUMMARY, NOW, at(9), Map.of()));
  }

  private static Digest digest(String id) {
    return Digest.open(id, at(900));
  }

  private static void add(Stores all, String id) {
    Delivery delivery = delivery("to " + id, id, Priority.NORMAL, NOW);
    all.deliveries()
        .add(notification(delivery.notificationId(), id, Priority.NORMAL, NOW), List.of(delivery));
  }

  private String contents(String id) {
    return get(all -> contents(all, id));
  }

  /** Everything of a subscriber; empty if there is nothing. */
  private static String contents(Stores all, String id) {
    StringBuilder text = new StringBuilder();
    for (List<?> rows :
        List.of(
            all.subscribers().find(List.of(id)),
            all.subscribers().disabled(List.of(id)),
            all.profiles().find(List.of(id)),
            all.alerts().of(id),
            all.matches().of(id + "/java", 9),
            all.matches().pageOfSubscriber(id, null, 9).items(),
            all.ledger().pageOfSubscriber(id, null, 9).items(),
            all.deliveries().of(id, 9),
            all.deliveries().notifications(List.of("of-to " + id)),
            all.deliveries().attempts("to " + id),
            all.inbox().list(id, false, 9),
            all.subscribers().snoozes(List.of(id)),
            all.digests().of(id),
            all.digests().matches(List.of(digest(id).id())),
            all.operators().mark(id, EventType.DAILY_SUMMARY).stream().toList(),
            all.applications().pageOfSubscriber(id, null, null, 9).items())) {
      rows.forEach(text::append);
    }
    long triggered = all.alerts().activity(id + "/java").triggerCount();
    return text + (triggered == 0 ? "" : " " + triggered);
  }

  private static Attempt attempt(String deliveryId, int number) {
    return new Attempt(deliveryId, number, PluginId.of("webhook"), "transient", "503", NOW, at(1));
  }

  private static InboxMessage message(String subscriberId) {
    return new InboxMessage(
        "to " + subscriberId, subscriberId, "1 new job", "Engineer", Priority.LOW, NOW, null);
  }
}
