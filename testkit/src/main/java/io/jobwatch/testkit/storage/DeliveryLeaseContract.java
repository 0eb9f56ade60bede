package io.jobwatch.testkit.storage;

import static io.jobwatch.testkit.storage.StorageRecords.delivery;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Attempt;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Route;
import io.jobwatch.spi.storage.LeasedDelivery;
import io.jobwatch.spi.storage.Storage;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class DeliveryLeaseContract extends DeliveryContract {

  private static final Delivery FIRST =
      delivery(
          "d1",
          "ada",
          Priority.NORMAL,
          at(0),
          Route.of("webhook", "https://acme.example").fallback("email", "ada@acme.example"));

  DeliveryLeaseContract(Callable<Storage> opener) {
    super(opener);
  }

  @Test
  @DisplayName("end with the delivery as it is given")
  final void endWithTheDelivery() {
    Delivery delivered = leased(FIRST, "one").ended(DeliveryState.DELIVERED, "200 OK", at(5));
    assertThat(finish(delivered, "one")).isTrue();
    assertThat(stored("d1")).isEqualTo(delivered);
  }

  @Test
  @DisplayName("end with a retry, a fallback, a failure or a suppression")
  final void endInEveryState() {
    Delivery retrying = leased(FIRST, "one").retrying(1, at(100), "503");
    finish(retrying, "one");
    assertThat(stored("d1")).isEqualTo(retrying);

    Delivery fellBack = claim("two", 100, 1).get(0).fellBack("404", at(101));
    finish(fellBack, "two");
    assertThat(stored("d1")).isEqualTo(fellBack);

    Delivery failed =
        claim("three", 101, 1).get(0).ended(DeliveryState.FAILED, "550 no such user", at(102));
    finish(failed, "three");
    assertThat(stored("d1")).isEqualTo(failed);

    Delivery other = leased(delivery("d2", "bob", Priority.LOW, at(0)), "four");
    Delivery suppressed = other.ended(DeliveryState.SUPPRESSED, "closed by now", at(103));
    finish(suppressed, "four");
    assertThat(stored("d2")).isEqualTo(suppressed);
  }

  @Test
  @DisplayName("of an earlier moment have only what was due and free by then")
  final void ofAnEarlierMoment() {
    add(delivery("late", "ada", Priority.URGENT, at(20)));
    add(delivery("taken", "bob", Priority.NORMAL, at(0)));
    assertThat(claim("one", 15, 1)).hasSize(1);
    add(delivery("free", "eve", Priority.NORMAL, at(5)));

    assertThat(claim("two", 10, 9)).extracting(Delivery::id).containsExactly("free");
  }

  @Test
  @DisplayName("end once only")
  final void endOnceOnly() {
    Delivery leased = leased(FIRST, "one");
    Delivery retrying = leased.retrying(1, at(100), "503");
    finish(retrying, "one");

    assertThat(finish(leased.ended(DeliveryState.DELIVERED, "200 OK", at(5)), "one")).isFalse();
    assertThat(stored("d1")).isEqualTo(retrying);
  }

  @Test
  @DisplayName("write nothing once somebody else has taken over")
  final void writeNothingOnceTakenOver() {
    Delivery leased = leased(FIRST, "one");
    Delivery takenOver = claim("two", 60, 1).get(0);

    assertThat(finish(leased.ended(DeliveryState.DELIVERED, "200 OK", at(61)), "one")).isFalse();
    assertThat(stored("d1")).isEqualTo(takenOver);

    Delivery retrying = takenOver.retrying(2, at(300), "503");
    assertThat(finish(retrying, "two")).isTrue();
    assertThat(stored("d1")).isEqualTo(retrying);
  }

  @Test
  @DisplayName("write nothing for a delivery that is not leased or not there")
  final void writeNothingWithoutALease() {
    Delivery ended = FIRST.ended(DeliveryState.FAILED, "404", at(1));
    assertThat(finish(ended, "one")).isFalse();
    assertThat(stores.deliveries().find("d1")).isEmpty();

    add(FIRST);
    assertThat(finish(ended, "one")).isFalse();
    assertThat(stored("d1")).isEqualTo(FIRST);
  }

  @Test
  @DisplayName("are held past their end until somebody else takes over")
  final void areHeldPastTheirEnd() {
    Delivery delivered = leased(FIRST, "one").ended(DeliveryState.DELIVERED, "200 OK", at(900));

    assertThat(finish(delivered, "one")).isTrue();
    assertThat(claim("two", 900, 1)).isEmpty();
  }

  @Test
  @DisplayName("end several at once, each with its attempt, whoever holds them")
  final void endSeveralAtOnce() {
    Delivery held = leased(FIRST, "one");
    Delivery unsent = leased(delivery("d2", "bob", Priority.LOW, at(0)), "two");
    Delivery lost = leased(delivery("d3", "eve", Priority.LOW, at(0)), "three");
    Delivery takenOver = claim("four", 60, 3).get(2);
    Delivery erased = delivery("d4", "dan", Priority.LOW, at(0));
    Delivery delivered = held.ended(DeliveryState.DELIVERED, "200 OK", at(61));
    Delivery postponed = unsent.postponed(at(90), "quiet hours");

    assertThat(
            stores
                .deliveries()
                .finish(
                    List.of(
                        new LeasedDelivery(erased, "five", attempt("d4")),
                        new LeasedDelivery(lost.retrying(1, at(99), "503"), "three", attempt("d3")),
                        new LeasedDelivery(postponed, "four"),
                        new LeasedDelivery(delivered, "four", attempt("d1")))))
        .containsExactlyInAnyOrder("d1", "d2");

    assertThat(List.of(stored("d1"), stored("d2"), stored("d3")))
        .containsExactly(delivered, postponed, takenOver);
    assertThat(stores.deliveries().find("d4")).isEmpty();
    assertThat(stores.deliveries().attempts(List.of("d1", "d2", "d3", "d4")))
        .containsExactlyInAnyOrder(attempt("d1"), attempt("d3"));
    assertThat(stores.deliveries().finish(List.of())).isEmpty();
  }

  private static Attempt attempt(String deliveryId) {
    return new Attempt(deliveryId, 1, PluginId.of("webhook"), "transient", "503", at(1), at(2));
  }

  @Test
  @DisplayName("begin anew from the start of the route when a failed delivery is replayed")
  final void beginAnewWhenReplayed() {
    Delivery fellBack = leased(FIRST, "one").fellBack("404", at(1));
    finish(fellBack, "one");
    Delivery failed = claim("two", 1, 1).get(0).ended(DeliveryState.FAILED, "550", at(2));
    finish(failed, "two");

    assertThat(replay("d1", 600)).isTrue();

    assertThat(stored("d1")).isEqualTo(failed.replayed(at(600)));
    assertThat(claim("early", 599, 1)).isEmpty();
    assertThat(claim("three", 600, 1))
        .containsExactly(in(failed.replayed(at(600)), DeliveryState.LEASED, 1, at(600)));
  }

  @Test
  @DisplayName("are left alone when a delivery that has not failed is to be replayed")
  final void areLeftAloneUnlessFailed() {
    assertThat(replay("d1", 600)).isFalse();

    add(FIRST);
    assertThat(replay("d1", 600)).isFalse();

    Delivery leased = claim("one", 0, 1).get(0);
    assertThat(replay("d1", 600)).isFalse();
    assertThat(stored("d1")).isEqualTo(leased);

    Delivery delivered = leased.ended(DeliveryState.DELIVERED, "200 OK", at(5));
    assertThat(finish(delivered, "one")).isTrue();
    assertThat(replay("d1", 600)).isFalse();
    assertThat(stored("d1")).isEqualTo(delivered);
  }

  private boolean replay(String id, int second) {
    return stores.deliveries().replay(id, at(second));
  }
}
