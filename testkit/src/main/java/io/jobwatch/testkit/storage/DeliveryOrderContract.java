package io.jobwatch.testkit.storage;

import static io.jobwatch.testkit.storage.StorageRecords.delivery;
import static io.jobwatch.testkit.storage.StorageRecords.notification;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Delivery;
import io.jobwatch.model.Destination;
import io.jobwatch.model.Notification;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Route;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.spi.storage.Urgency;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class DeliveryOrderContract extends DeliveryContract {

  DeliveryOrderContract(Callable<Storage> opener) {
    super(opener);
  }

  @Test
  @DisplayName("is by priority first, whoever waits longer")
  final void isByPriorityFirst() {
    add(
        delivery("low", "ada", Priority.LOW, at(-40)),
        delivery("high", "bob", Priority.HIGH, at(-20)),
        delivery("normal", "cat", Priority.NORMAL, at(-30)),
        delivery("urgent", "dan", Priority.URGENT, at(-10)));

    assertThat(claimIds("one", 0, 3)).containsExactly("urgent", "high", "normal");
    assertThat(claimIds("two", 0, 3)).containsExactly("low");
  }

  @Test
  @DisplayName("counts a long wait as a higher priority")
  final void countsALongWait() {
    int step = Math.toIntExact(Urgency.STEP.toSeconds());
    add(
        delivery("new-normal", "bob", Priority.NORMAL, at(0)),
        delivery("old-low", "ada", Priority.LOW, at(-step)),
        delivery("young-low", "cat", Priority.LOW, at(-step + 1)),
        delivery("very-old-low", "dan", Priority.LOW, at(-3 * step)),
        delivery("urgent", "eve", Priority.URGENT, at(-1)));

    assertThat(claimIds("one", 0, 5))
        .containsExactly("very-old-low", "urgent", "old-low", "new-normal", "young-low");
  }

  @Test
  @DisplayName("starves nobody beside a stream of urgent ones")
  final void starvesNobody() {
    flood("ada", 800, Priority.URGENT);
    add(delivery("old", "bob", Priority.LOW, at(-3 * Math.toIntExact(Urgency.STEP.toSeconds()))));

    assertThat(claimIds("one", 0, 2)).hasSize(2).contains("old");
  }

  @Test
  @DisplayName("is by due time among the deliveries of one subscriber")
  final void isByDueTimeForOneSubscriber() {
    add(
        delivery("a-third", "ada", Priority.NORMAL, at(-10)),
        delivery("b-first", "ada", Priority.NORMAL, at(-30)),
        delivery("c-second", "ada", Priority.NORMAL, at(-20)));

    assertThat(claimIds("one", 0, 2)).containsExactly("b-first", "c-second");
  }

  @Test
  @DisplayName("gives what was put back the place that it had")
  final void keepsThePlaceOfWhatWasPutBack() {
    add(
        delivery("d1", "ada", Priority.NORMAL, at(0)),
        delivery("d2", "bob", Priority.NORMAL, at(10)));
    Delivery first = claim("one", 30, 1).get(0);
    assertThat(first.id()).isEqualTo("d1");
    assertThat(finish(first.putBack("its turn did not come"), "one")).isTrue();

    assertThat(claimIds("two", 31, 1)).containsExactly("d1");
    assertThat(claimIds("three", 31, 1)).containsExactly("d2");
  }

  @Test
  @DisplayName("serves a single delivery in time although another subscriber has a thousand")
  final void servesASingleDeliveryInTime() {
    flood("ada", 1_000, Priority.NORMAL);
    add(delivery("single", "bob", Priority.NORMAL, at(-1)));

    assertThat(claimIds("one", 0, 10)).hasSize(10).contains("single");
  }

  @Test
  @DisplayName("serves every subscriber once before it serves anybody twice")
  final void servesEverySubscriberOnce() {
    flood("ada", 5, Priority.NORMAL);
    flood("bob", 4, Priority.NORMAL);
    flood("cat", 3, Priority.NORMAL);

    assertThat(claim("one", 0, 3))
        .extracting(Delivery::subscriberId)
        .containsExactlyInAnyOrder("ada", "bob", "cat");
    assertThat(claim("two", 0, 6))
        .extracting(Delivery::subscriberId)
        .containsExactlyInAnyOrder("ada", "ada", "bob", "bob", "cat", "cat");
    assertThat(claim("three", 0, 10)).hasSize(3);
  }

  @Test
  @DisplayName("serves an urgent flood before others, and is fair within a priority")
  final void isFairWithinAPriority() {
    flood("ada", 20, Priority.URGENT);
    add(delivery("urgent", "bob", Priority.URGENT, at(-1)));
    add(delivery("normal", "cat", Priority.NORMAL, at(-900)));

    assertThat(claimIds("one", 0, 5)).contains("urgent").doesNotContain("normal");
    assertThat(claimIds("two", 0, 16)).doesNotContain("normal");
    assertThat(claimIds("three", 0, 5)).containsExactly("normal");
  }

  @Test
  @DisplayName("counts only what can be claimed against a subscriber")
  final void countsOnlyWhatCanBeClaimed() {
    List<Destination> busy = flood("ada", 20, Priority.NORMAL);
    add(
        delivery("ada-free", "ada", Priority.NORMAL, at(-1)),
        delivery("bob-1", "bob", Priority.NORMAL, at(-3)),
        delivery("bob-2", "bob", Priority.NORMAL, at(-2)));

    assertThat(stores.deliveries().claim(lease("one", 0, 2), busy, CHANNELS))
        .extracting(Delivery::id)
        .containsExactlyInAnyOrder("ada-free", "bob-1");
  }

  @Test
  @DisplayName("has each destination once in one claim, and others instead")
  final void hasEachDestinationOnce() {
    Route shared = Route.of("webhook", "https://acme.example");
    for (int i = 0; i < 20; i++) {
      add(delivery("ada" + i, "ada", Priority.HIGH, at(-60 - i), shared));
      add(delivery("bob" + i, "bob", Priority.NORMAL, at(-90 - i), shared));
    }
    add(
        delivery("low", "ada", Priority.LOW, at(-1)),
        delivery("mail", "ada", Priority.LOW, at(-1), Route.of("email", "https://acme.example")));

    assertThat(claimIds("one", 0, 10)).containsExactlyInAnyOrder("ada19", "low", "mail");
    assertThat(claimIds("two", 0, 10)).containsExactly("ada18");
  }

  @Test
  @DisplayName("looks at the destination in use when it has each once")
  final void looksAtTheDestinationInUse() {
    Route shared = Route.of("webhook", "https://acme.example");
    Route mail = Route.of("email", "ada@acme.example");
    add(
        delivery(
            "d1", "ada", Priority.NORMAL, at(0), shared.fallback("email", "ada@acme.example")));
    finish(claim("zero", 0, 1).get(0).fellBack("404", at(1)), "zero");
    add(delivery("d2", "ada", Priority.LOW, at(0), shared));
    add(delivery("d3", "ada", Priority.LOW, at(0), mail));

    assertThat(claimIds("one", 1, 10)).containsExactly("d1", "d2");
  }

  /** Adds many deliveries of one subscriber, due for a long time, and gives where they go. */
  private List<Destination> flood(String subscriberId, int count, Priority priority) {
    Notification notification =
        notification("flood-" + subscriberId, subscriberId, priority, at(-600));
    List<Delivery> deliveries =
        IntStream.range(0, count)
            .mapToObj(i -> subscriberId + i)
            .map(id -> Delivery.pending(id, notification, Route.of("webhook", "https://" + id)))
            .toList();
    stores.deliveries().add(notification, deliveries);
    return deliveries.stream().map(Delivery::destination).toList();
  }
}
