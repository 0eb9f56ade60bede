package io.jobwatch.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.internal.memory.InMemoryStorage;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.EventType;
import io.jobwatch.model.Notification;
import io.jobwatch.model.NotificationItem;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Route;
import io.jobwatch.model.Verdict;
import io.jobwatch.spi.storage.Lease;
import io.jobwatch.spi.storage.LeasedDelivery;
import io.jobwatch.spi.storage.Storage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClaimerTest {

  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
  private static final PluginId WEBHOOK = PluginId.of("webhook");
  private static final Verdict.Scored FITS =
      new Verdict.Scored(100, Priority.NORMAL, List.of(), List.of(), List.of());

  private final Storage storage = new InMemoryStorage();
  private final ChannelSet channels =
      new ChannelSet(Map.of(WEBHOOK, message -> new DeliveryResult.Delivered("ok")), Map.of());
  private final Claimer claimer =
      new Claimer(
          storage,
          channels,
          new Throttle(channels::limits),
          new Resting(),
          Duration.ofMinutes(1),
          Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void claimsEachDestinationOnceUntilItIsFree() {
    add("one", "a", NOW.minusSeconds(2));
    add("two", "a", NOW.minusSeconds(1));
    add("three", "b", NOW);

    List<Prepared> first = claimer.claim(9);

    assertThat(first).extracting(one -> one.delivery().id()).containsOnly("one", "three");
    assertThat(claimer.claim(9)).isEmpty();
    end(first.get(0));
    end(first.get(1));
    assertThat(claimer.claim(9)).extracting(one -> one.delivery().id()).containsExactly("two");
  }

  @Test
  void nothingElseIsClaimedWhileOneIsTriedAlone() {
    add("one", "a", NOW.minusSeconds(900));
    add("two", "b", NOW.minusSeconds(900));
    endProcessesWithClaims();

    List<Prepared> alone = claimer.claim(9);

    assertThat(alone).hasSize(1);
    assertThat(claimer.suspectWaits()).isTrue();
    add("three", "c", NOW);
    assertThat(claimer.claim(9)).isEmpty();
    end(alone.get(0));
    assertThat(claimer.claim(9)).hasSize(1);
  }

  @Test
  void whereOneWasTriedAloneHoldsUpNobodyLater() {
    add("one", "a", NOW.minusSeconds(900));
    endProcessesWithClaims();
    end(claimer.claim(9).get(0));
    add("two", "a", NOW.minusSeconds(1));
    add("three", "b", NOW);

    List<String> claimed =
        Stream.of(claimer.claim(1), claimer.claim(1))
            .flatMap(List::stream)
            .map(one -> one.delivery().id())
            .toList();

    assertThat(claimed).containsExactly("two", "three");
    assertThat(claimer.suspectWaits()).isFalse();
  }

  private void add(String id, String address, Instant due) {
    Notification notification =
        new Notification(
            "n-" + id,
            "ada",
            Priority.NORMAL,
            List.of(new NotificationItem("ada/x", "0".repeat(40), EventType.NEW_MATCH, FITS)),
            null,
            due);
    Delivery delivery = Delivery.pending(id, notification, Route.of("webhook", address));
    storage.execute(stores -> stores.deliveries().add(notification, List.of(delivery)));
  }

  /** Two claims of everything that had no result before their leases ran out. */
  private void endProcessesWithClaims() {
    for (int seconds : List.of(600, 300)) {
      Instant then = NOW.minusSeconds(seconds);
      Lease lease = new Lease("ended-" + seconds, then, then.plusSeconds(60), 9);
      storage.execute(
          stores ->
              assertThat(stores.deliveries().claim(lease, List.of(), List.of(WEBHOOK)))
                  .isNotEmpty());
    }
  }

  private void end(Prepared prepared) {
    Delivery done = prepared.delivery().ended(DeliveryState.DELIVERED, "ok", NOW);
    storage.execute(
        stores -> stores.deliveries().finish(List.of(new LeasedDelivery(done, prepared.token()))));
    claimer.busy().remove(prepared.delivery().destination());
  }
}
