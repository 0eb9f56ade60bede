package io.jobwatch.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.internal.memory.InMemoryStorage;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.Destination;
import io.jobwatch.model.DisabledDestination;
import io.jobwatch.model.EventType;
import io.jobwatch.model.Notification;
import io.jobwatch.model.OperatorReport;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Route;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.storage.Lease;
import io.jobwatch.spi.storage.Storage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoredMessagesTest {

  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
  private static final Destination GONE = Destination.of("webhook", "https://gone.example");
  private static final OperatorReport REPORT =
      new OperatorReport(EventType.DAILY_SUMMARY, "Today", Map.of(), List.of());

  private final Storage storage = new InMemoryStorage();
  private final ChannelSet channels = new ChannelSet(Map.of(), Map.of());

  @Test
  void whoWasToldOfADisabledDestinationIsNotToldAgainHoweverManyWait() {
    disableOne();
    Delivery first = add("first", NOW.plusSeconds(1));
    assertThat(notice(first)).contains("HTTP 410");

    deliver();
    for (int i = 0; i < 100; i++) {
      add("more " + i, NOW.plusSeconds(2));
    }

    assertThat(notice(add("last", NOW.plusSeconds(3)))).isEmpty();
  }

  @Test
  void aMessageOfBeforeToldNobody() {
    add("before", NOW.minusSeconds(1));
    disableOne();
    deliver();

    assertThat(notice(add("next", NOW.plusSeconds(1)))).contains("HTTP 410");
  }

  @Test
  void whoWasToldOfOneIsToldOfTheNext() {
    disableOne();
    add("first", NOW.plusSeconds(1));
    deliver();
    Destination other = Destination.of("webhook", "https://other.example");
    disable(new DisabledDestination("ada", other, "HTTP 404", NOW.plusSeconds(2)));

    assertThat(notice(add("next", NOW.plusSeconds(3))))
        .contains("HTTP 404")
        .doesNotContain("HTTP 410");
  }

  private String notice(Delivery delivery) {
    return storage.transaction(
        stores ->
            StoredMessages.read(stores, List.of(delivery), channels, NOW).goneNotice(delivery));
  }

  private void disableOne() {
    storage.execute(stores -> stores.subscribers().save(Subscriber.of("ada")));
    disable(new DisabledDestination("ada", GONE, "HTTP 410", NOW));
  }

  private void disable(DisabledDestination gone) {
    storage.execute(stores -> stores.subscribers().disable(gone));
  }

  private Delivery add(String id, Instant at) {
    Notification notification =
        new Notification("of-" + id, "ada", Priority.NORMAL, List.of(), null, REPORT, at);
    Delivery delivery = Delivery.pending(id, notification, Route.of("email", "ada@acme.example"));
    storage.execute(stores -> stores.deliveries().add(notification, List.of(delivery)));
    return delivery;
  }

  /** Delivers what waits. */
  private void deliver() {
    Lease lease = new Lease("one", NOW.plusSeconds(9), NOW.plusSeconds(60), 9);
    storage.execute(
        stores ->
            stores
                .deliveries()
                .claim(lease, List.of(), List.of(PluginId.of("email")))
                .forEach(
                    one ->
                        stores
                            .deliveries()
                            .finish(one.ended(DeliveryState.DELIVERED, "ok", NOW), "one")));
  }
}
