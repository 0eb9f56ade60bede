package io.jobwatch.testkit.storage;

import static io.jobwatch.testkit.storage.StorageRecords.delivery;
import static io.jobwatch.testkit.storage.StorageRecords.late;
import static io.jobwatch.testkit.storage.StorageRecords.notification;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Attempt;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.Notification;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Route;
import io.jobwatch.spi.storage.Lease;
import io.jobwatch.spi.storage.Storage;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class DeliveryStoreContract extends DeliveryContract {

  private static final Delivery FIRST = delivery("d1", "ada", Priority.NORMAL, at(0));
  private static final Delivery SECOND = delivery("d2", "ada", Priority.NORMAL, at(10));
  private static final Delivery THIRD = delivery("d3", "bob", Priority.NORMAL, at(20));

  DeliveryStoreContract(Callable<Storage> opener) {
    super(opener);
  }

  @Test
  @DisplayName("is empty at first")
  final void isEmptyAtFirst() {
    assertThat(stores.deliveries().find("d1")).isEmpty();
    assertThat(stores.deliveries().counts()).isEmpty();
    assertThat(stores.deliveries().nextDue(CHANNELS)).isEmpty();
    assertThat(stores.deliveries().attempts("d1")).isEmpty();
    assertThat(stores.deliveries().of("ada", 1)).isEmpty();
    assertThat(stores.deliveries().in(DeliveryState.PENDING, 1)).isEmpty();
    assertThat(claim("one", 0, 1)).isEmpty();
  }

  @Test
  @DisplayName("keeps a notification with several deliveries")
  final void keepsSeveralDeliveries() {
    Notification notification = notification("n1", "ada", Priority.NORMAL, NOW);
    Notification other = notification("n2", "bob", Priority.LOW, NOW);
    Delivery mail = Delivery.pending("m", notification, FIRST.route());
    Delivery hook = Delivery.pending("h", notification, SECOND.route());
    stores.deliveries().add(notification, List.of(mail, hook));
    stores.deliveries().add(other, List.of());

    assertThat(stored("m")).isEqualTo(mail);
    assertThat(stored("h")).isEqualTo(hook);
    assertThat(stores.deliveries().notifications(List.of("n2", "n1", "n3")))
        .containsExactlyInAnyOrder(notification, other);
    assertThat(stores.deliveries().notifications(List.of())).isEmpty();
  }

  @Test
  @DisplayName("gives the deliveries in a state, oldest first")
  final void givesTheDeliveriesInAState() {
    add(THIRD, FIRST, SECOND);

    assertThat(stores.deliveries().in(DeliveryState.PENDING, 2)).containsExactly(FIRST, SECOND);
    assertThat(stores.deliveries().in(DeliveryState.FAILED, 2)).isEmpty();
  }

  @Test
  @DisplayName("says which subscribers had a message that was created since a moment")
  final void saysWhoHadAMessage() {
    add(FIRST, SECOND, THIRD);
    Map<String, Instant> since = Map.of("ada", FIRST.createdAt(), "bob", THIRD.createdAt());
    assertThat(stores.deliveries().delivered(since)).isEmpty();

    for (Delivery one : claim("one", 60, 9)) {
      Delivery ended =
          one.id().equals("d2")
              ? one.ended(DeliveryState.FAILED, "550", at(60))
              : one.ended(DeliveryState.DELIVERED, "202", at(60));
      stores.deliveries().finish(ended, "one");
    }

    assertThat(stores.deliveries().delivered(since)).containsExactlyInAnyOrder("ada", "bob");
    Instant later = FIRST.createdAt().plusNanos(1_000);
    assertThat(stores.deliveries().delivered(Map.of("ada", later, "eve", NOW))).isEmpty();
    assertThat(stores.deliveries().delivered(Map.of())).isEmpty();
  }

  @Test
  @DisplayName("says so of many subscribers at once")
  final void saysWhoOfManyHadAMessage() {
    add(FIRST, THIRD);
    Delivery leased = claim("one", 60, 1).get(0);
    stores.deliveries().finish(leased.ended(DeliveryState.DELIVERED, "202", at(60)), "one");
    Map<String, Instant> since = new HashMap<>(Map.of("ada", NOW, "bob", NOW));
    IntStream.range(0, 150).forEach(number -> since.put("none " + number, NOW));

    assertThat(stores.deliveries().delivered(since)).containsExactly(leased.subscriberId());
  }

  @Test
  @DisplayName("gives a subscriber's deliveries, latest first")
  final void givesASubscribersDeliveries() {
    Delivery fourth = delivery("d4", "ada", Priority.LOW, at(30));
    add(fourth, FIRST, THIRD, SECOND);

    assertThat(stores.deliveries().of("ada", 2)).containsExactly(fourth, SECOND);
    assertThat(stores.deliveries().of("ada", 5)).containsExactly(fourth, SECOND, FIRST);
    assertThat(stores.deliveries().of("eve", 5)).isEmpty();
  }

  @Test
  @DisplayName("gives a subscriber's deliveries that were created at one moment")
  final void givesTheDeliveriesOfAMoment() {
    Delivery twin = delivery("d4", "ada", Priority.URGENT, at(10));
    Delivery bobs = delivery("d5", "bob", Priority.NORMAL, at(10));
    add(FIRST, SECOND, bobs, twin);

    assertThat(stores.deliveries().created("ada", at(10))).containsExactlyInAnyOrder(SECOND, twin);
    assertThat(stores.deliveries().created("ada", at(11))).isEmpty();
    assertThat(stores.deliveries().created("eve", at(10))).isEmpty();
  }

  @Test
  @DisplayName("counts the deliveries in each state, and leaves out states without any")
  final void countsStates() {
    add(FIRST, SECOND, THIRD);
    Delivery leased = claim("one", 60, 1).get(0);
    assertThat(stores.deliveries().counts())
        .isEqualTo(Map.of(DeliveryState.PENDING, 2L, DeliveryState.LEASED, 1L));

    finish(leased.ended(DeliveryState.DELIVERED, "200 OK", at(61)), "one");
    assertThat(stores.deliveries().counts())
        .isEqualTo(Map.of(DeliveryState.PENDING, 2L, DeliveryState.DELIVERED, 1L));
  }

  @Test
  @DisplayName("says when the next delivery is due")
  final void saysWhenTheNextIsDue() {
    add(SECOND, THIRD);

    assertThat(stores.deliveries().nextDue(CHANNELS)).contains(at(10));
  }

  @Test
  @DisplayName("says when a lease runs out if that is what comes next")
  final void saysWhenALeaseRunsOut() {
    Delivery later = delivery("later", "ada", Priority.NORMAL, at(900));
    leased(FIRST, "one");
    add(later);
    assertThat(stores.deliveries().nextDue(CHANNELS)).contains(at(60));

    stores.deliveries().claim(new Lease("two", at(60), at(1000), 1), List.of(), CHANNELS);
    assertThat(stores.deliveries().nextDue(CHANNELS)).contains(at(900));
  }

  @Test
  @DisplayName("says when the next delivery is due on the channels asked for, as they are in use")
  final void saysWhenTheNextIsDueOnAChannel() {
    Route mail = Route.of("email", "ada@acme.example");
    add(SECOND, delivery("mail", "ada", Priority.NORMAL, at(5), mail));
    leased(
        delivery("d4", "ada", Priority.URGENT, at(0), mail.fallback("webhook", "https://d4")),
        "one");

    assertThat(nextDue("webhook")).contains(at(10));
    assertThat(nextDue("email")).contains(at(5));
    assertThat(nextDue("email", "webhook")).contains(at(5));
    assertThat(nextDue("in_app")).isEmpty();
    assertThat(nextDue()).isEmpty();

    finish(stored("d4").fellBack("404", at(1)), "one");
    assertThat(nextDue("webhook")).contains(at(1));
  }

  @Test
  @DisplayName("leaves ended deliveries out of what is due next")
  final void leavesEndedDeliveriesOut() {
    Delivery leased = leased(FIRST, "one");
    finish(leased.retrying(1, at(300), "503"), "one");
    assertThat(stores.deliveries().nextDue(CHANNELS)).contains(at(300));

    Delivery again = claim("two", 300, 1).get(0);
    finish(again.ended(DeliveryState.FAILED, "404", at(301)), "two");
    assertThat(stores.deliveries().nextDue(CHANNELS)).isEmpty();
  }

  @Test
  @DisplayName("keeps the attempts of a delivery by number")
  final void keepsAttempts() {
    add(FIRST, SECOND);
    for (int number : List.of(2, 10, 1)) {
      stores.deliveries().finish(late(attempt("d1", number, "transient")));
    }
    stores.deliveries().finish(late(attempt("d2", 1, "delivered")));

    assertThat(stores.deliveries().attempts("d1"))
        .containsExactly(
            attempt("d1", 1, "transient"),
            attempt("d1", 2, "transient"),
            attempt("d1", 10, "transient"));
  }

  @Test
  @DisplayName("keeps two attempts that two nodes gave the same number")
  final void keepsAttemptsOfTheSameNumber() {
    add(FIRST);
    stores.deliveries().finish(late(attempt("d1", 1, "transient")));
    stores.deliveries().finish(late(attempt("d1", 1, "delivered")));

    assertThat(stores.deliveries().attempts("d1"))
        .containsExactlyInAnyOrder(attempt("d1", 1, "transient"), attempt("d1", 1, "delivered"));
  }

  @Test
  @DisplayName("notes no attempt of a delivery that is not there")
  final void notesNothingForAStranger() {
    stores.deliveries().finish(late(attempt("d9", 1, "delivered")));

    assertThat(stores.deliveries().attempts("d9")).isEmpty();
  }

  @Test
  @DisplayName("gives the attempts of several deliveries, those of each by number")
  final void givesAttemptsOfSeveral() {
    add(FIRST, SECOND);
    stores.deliveries().finish(late(attempt("d1", 2, "delivered")));
    stores.deliveries().finish(late(attempt("d2", 1, "delivered")));
    stores.deliveries().finish(late(attempt("d1", 1, "transient")));

    assertThat(stores.deliveries().attempts(List.of("d1", "d2", "d9")))
        .hasSize(3)
        .containsSubsequence(attempt("d1", 1, "transient"), attempt("d1", 2, "delivered"));
  }

  private Optional<Instant> nextDue(String... channels) {
    return stores.deliveries().nextDue(Stream.of(channels).map(PluginId::of).toList());
  }

  private static Attempt attempt(String deliveryId, int number, String result) {
    PluginId channel = PluginId.of("webhook");
    return new Attempt(deliveryId, number, channel, result, "HTTP", at(number), at(number + 1));
  }
}
