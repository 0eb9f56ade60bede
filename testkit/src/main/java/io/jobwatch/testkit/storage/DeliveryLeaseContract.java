package io.jobwatch.testkit.storage;

import static io.jobwatch.testkit.storage.StorageRecords.delivery;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Route;
import io.jobwatch.spi.storage.Storage;
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
  @DisplayName("last longer when they are renewed")
  final void lastLongerWhenRenewed() {
    Delivery leased = leased(FIRST, "one");

    assertThat(stores.deliveries().renew("d1", "one", at(120))).isTrue();

    assertThat(stored("d1")).isEqualTo(leased);
    assertThat(claim("two", 119, 1)).isEmpty();
    assertThat(claim("three", 120, 1)).hasSize(1);
  }

  @Test
  @DisplayName("can be renewed past their end, but not once taken over, ended or gone")
  final void areRenewedByTheirHolderOnly() {
    Delivery leased = leased(FIRST, "one");
    assertThat(stores.deliveries().renew("d1", "two", at(500))).isFalse();
    assertThat(stores.deliveries().renew("d2", "one", at(500))).isFalse();
    assertThat(stores.deliveries().renew("d1", "one", at(90))).isTrue();
    assertThat(stores.deliveries().renew("d1", "one", at(100))).isTrue();

    Delivery takenOver = claim("two", 100, 1).get(0);
    assertThat(stores.deliveries().renew("d1", "one", at(900))).isFalse();
    assertThat(finish(leased.ended(DeliveryState.DELIVERED, "200 OK", at(101)), "one")).isFalse();

    assertThat(finish(takenOver.retrying(2, at(200), "503"), "two")).isTrue();
    assertThat(stores.deliveries().renew("d1", "two", at(900))).isFalse();
    assertThat(claim("three", 200, 1)).hasSize(1);
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
