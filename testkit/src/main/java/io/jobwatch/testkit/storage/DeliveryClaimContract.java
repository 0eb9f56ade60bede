package io.jobwatch.testkit.storage;

import static io.jobwatch.testkit.storage.StorageRecords.delivery;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.Destination;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Route;
import io.jobwatch.spi.storage.Storage;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class DeliveryClaimContract extends DeliveryContract {

  private static final Route ROUTE =
      Route.of("webhook", "https://acme.example/A").fallback("email", "ada@acme.example");
  private static final Delivery FIRST = delivery("d1", "ada", Priority.NORMAL, at(0), ROUTE);
  private static final List<PluginId> WEBHOOK = List.of(PluginId.of("webhook"));
  private static final List<PluginId> EMAIL = List.of(PluginId.of("email"));
  private static final Delivery SECOND = delivery("d2", "bob", Priority.NORMAL, at(0));

  DeliveryClaimContract(Callable<Storage> opener) {
    super(opener);
  }

  @Test
  @DisplayName("lease a delivery and count an attempt")
  final void leaseAndCountAnAttempt() {
    add(FIRST);

    assertThat(claim("one", 0, 1)).containsExactly(leased(FIRST));
    assertThat(stored("d1")).isEqualTo(leased(FIRST));
  }

  @Test
  @DisplayName("give a delivery from the moment it is due, and not before")
  final void giveADeliveryFromTheMomentItIsDue() {
    add(delivery("d1", "ada", Priority.NORMAL, at(30)));

    assertThat(claimIds("early", 29, 1)).isEmpty();
    assertThat(claimIds("due", 30, 1)).containsExactly("d1");
  }

  @Test
  @DisplayName("pass over leased deliveries, and count one attempt more when a lease has run out")
  final void takeOverAnExpiredLease() {
    add(FIRST);
    claim("one", 0, 1);

    assertThat(claim("two", 59, 1)).isEmpty();
    assertThat(claim("three", 60, 1))
        .containsExactly(in(FIRST, DeliveryState.LEASED, 2, FIRST.dueAt()));
    assertThat(claim("four", 119, 1)).isEmpty();
    assertThat(claim("five", 120, 1)).extracting(Delivery::attempts).containsExactly(3);
  }

  @Test
  @DisplayName("give no more deliveries than the limit")
  final void giveNoMoreThanTheLimit() {
    add(FIRST, SECOND, delivery("d3", "eve", Priority.NORMAL, at(0)));

    assertThat(claim("one", 0, 2)).hasSize(2);
    assertThat(claim("two", 0, 2)).hasSize(1);
    assertThat(claim("three", 0, 2)).isEmpty();
  }

  @Test
  @DisplayName("give a delivery that is to be retried from its due time on")
  final void giveARetriedDelivery() {
    finish(leased(FIRST, "one").retrying(1, at(90), "503"), "one");

    assertThat(claim("two", 89, 1)).isEmpty();
    assertThat(claim("three", 90, 1))
        .singleElement()
        .satisfies(again -> assertThat(again.attempts()).isEqualTo(2))
        .satisfies(again -> assertThat(again.detail()).isEqualTo("503"));
  }

  @Test
  @DisplayName("give a delivery that fell back from its due time on, with attempts from one")
  final void giveADeliveryThatFellBack() {
    finish(leased(FIRST, "one").fellBack("404", at(30)), "one");

    assertThat(claim("two", 29, 1)).isEmpty();
    assertThat(claim("three", 30, 1))
        .singleElement()
        .satisfies(next -> assertThat(next.attempts()).isEqualTo(1))
        .satisfies(next -> assertThat(next.position()).isEqualTo(1));
  }

  @Test
  @DisplayName("never give a delivery that has ended")
  final void neverGiveAnEndedDelivery() {
    for (DeliveryState end :
        List.of(DeliveryState.DELIVERED, DeliveryState.FAILED, DeliveryState.SUPPRESSED)) {
      Delivery delivery = leased(delivery(end.name(), "ada", Priority.NORMAL, NOW), end.name());
      finish(delivery.ended(end, "done", at(1)), end.name());
    }

    assertThat(claim("late", 1_000_000, 10)).isEmpty();
  }

  @Test
  @DisplayName("pass over deliveries whose destination in use is busy")
  final void passOverBusyDestinations() {
    add(FIRST, SECOND);

    assertThat(claimExcept("one", 0, List.of(FIRST.destination()), CHANNELS)).containsExactly("d2");
    assertThat(claimExcept("two", 0, ROUTE.chain(), CHANNELS)).isEmpty();
    assertThat(claimExcept("three", 0, List.of(ROUTE.chain().get(1)), CHANNELS))
        .containsExactly("d1");
  }

  @Test
  @DisplayName("look at the destination in use, not at those before it")
  final void lookAtTheDestinationInUse() {
    finish(leased(FIRST, "one").fellBack("404", at(0)), "one");

    assertThat(claimExcept("two", 0, List.of(ROUTE.chain().get(1)), CHANNELS)).isEmpty();
    assertThat(claimExcept("three", 0, List.of(), WEBHOOK)).isEmpty();
    assertThat(claimExcept("four", 0, List.of(ROUTE.chain().get(0)), EMAIL)).containsExactly("d1");
  }

  @Test
  @DisplayName("take a destination for busy only if channel and address are the same")
  final void tellLookAlikeDestinationsApart() {
    add(FIRST);
    List<Destination> others =
        List.of(
            Destination.of("webhook", "https://acme.example/a"),
            Destination.of("webhook", "https://acme.example/A\u00A0"),
            Destination.of("webhook", "https://acme.example/Á"),
            Destination.of("email", "https://acme.example/A"));

    assertThat(claimExcept("one", 0, others, CHANNELS)).containsExactly("d1");
  }

  @Test
  @DisplayName("give only deliveries whose channel in use is one of those that can be used")
  final void giveOnlyThoseOfUsableChannels() {
    add(FIRST, delivery("d2", "bob", Priority.NORMAL, at(0), Route.of("email", "b@acme.example")));

    assertThat(claimExcept("none", 0, List.of(), List.of())).isEmpty();
    assertThat(claimExcept("other", 0, List.of(), List.of(PluginId.of("in_app")))).isEmpty();
    assertThat(claimExcept("one", 0, List.of(), EMAIL)).containsExactly("d2");
    assertThat(claimExcept("two", 0, List.of(), EMAIL)).isEmpty();
    assertThat(claimExcept("three", 0, List.of(), WEBHOOK)).containsExactly("d1");
  }

  @Test
  @DisplayName("leave an unusable channel's deliveries as they are")
  final void leaveOtherChannelsAlone() {
    add(FIRST);

    claimExcept("one", 0, List.of(), EMAIL);

    assertThat(stored("d1")).isEqualTo(FIRST);
  }

  @Test
  @DisplayName("are fair over all channels together")
  final void areFairOverAllChannels() {
    add(
        delivery("hook-low", "ada", Priority.LOW, at(0)),
        delivery("hook", "ada", Priority.NORMAL, at(-5)),
        delivery("mail", "bob", Priority.HIGH, at(0), Route.of("email", "b@acme.example")),
        delivery("mail-2", "ada", Priority.NORMAL, at(-6), Route.of("email", "a@acme.example")));

    assertThat(claimIds("one", 0, 3)).containsExactly("mail", "mail-2", "hook");
  }

  @Test
  @DisplayName("pass over busy and unusable ones when their lease has run out, too")
  final void passOverExpiredLeasesOfBusyOnes() {
    leased(FIRST, "one");

    assertThat(claimExcept("two", 60, List.of(FIRST.destination()), CHANNELS)).isEmpty();
    assertThat(claimExcept("three", 60, List.of(), EMAIL)).isEmpty();
    assertThat(claimExcept("four", 60, List.of(), CHANNELS)).containsExactly("d1");
  }

  @Test
  @DisplayName("fill the limit in spite of many that are passed over")
  final void fillTheLimit() {
    for (int i = 0; i < 20; i++) {
      add(delivery("busy" + i, "ada", Priority.URGENT, at(-60), ROUTE));
    }
    add(SECOND);

    assertThat(claimExcept("one", 0, List.of(FIRST.destination()), CHANNELS)).containsExactly("d2");
  }

  private List<String> claimExcept(
      String token, int second, List<Destination> busy, List<PluginId> channels) {
    return stores.deliveries().claim(lease(token, second, 1), busy, channels).stream()
        .map(Delivery::id)
        .toList();
  }
}
