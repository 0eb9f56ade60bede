package io.jobwatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.internal.memory.InMemoryStorage;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.Frequency;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.channel.ChannelContext;
import io.jobwatch.spi.channel.NotificationChannel;
import io.jobwatch.spi.channel.NotificationChannelProvider;
import io.jobwatch.spi.storage.Lease;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Deliveries that were claimed by processes that ended before there was a result. */
class SuspectsTest {

  private static final PluginId PAGER = PluginId.of("test/pager");

  private final TestClock clock = TestClock.create();
  private final Storage storage = new InMemoryStorage();
  private final List<String> sent = new CopyOnWriteArrayList<>();
  private final List<Long> leasedAtOnce = new CopyOnWriteArrayList<>();

  @Test
  void areTriedOneByOneAfterTheSecondSuchClaim() {
    try (Jobwatch jobwatch = fourDeliveriesLater()) {
      endProcessesWithClaims(2);

      assertThat(jobwatch.deliver()).containsEntry(DeliveryState.DELIVERED, 4);
      assertThat(leasedAtOnce).containsExactly(1L, 1L, 1L, 1L);
    }
  }

  @Test
  void areTriedTogetherAfterOneSuchClaim() {
    try (Jobwatch jobwatch = fourDeliveriesLater()) {
      endProcessesWithClaims(1);

      assertThat(jobwatch.deliver()).containsEntry(DeliveryState.DELIVERED, 4);
      assertThat(leasedAtOnce).hasSize(4).contains(4L);
    }
  }

  /** More wait than are claimed at once, and what is put back must not wait for all of them. */
  @Test
  void keepTheirPlaceBeforeWhatWasQueuedLater() {
    try (Jobwatch jobwatch = deliveriesLater(100)) {
      endProcessesWithClaims(2);
      List<String> suspects = orphans().stream().map(one -> one.destination().address()).toList();

      assertThat(jobwatch.deliver()).containsEntry(DeliveryState.DELIVERED, 100);
      assertThat(suspects).hasSize(4);
      assertThat(sent.subList(0, 4)).containsExactlyInAnyOrderElementsOf(suspects);
    }
  }

  private List<Delivery> orphans() {
    return storage.transaction(stores -> stores.deliveries().in(DeliveryState.LEASED, 100));
  }

  private Jobwatch fourDeliveriesLater() {
    return deliveriesLater(4);
  }

  /** Each to somebody else. */
  private Jobwatch deliveriesLater(int count) {
    JobwatchBuilder builder =
        Jobwatch.builder()
            .clock(clock)
            .pauser(clock::advance)
            .storage(storage)
            .plugin(new ScriptedBoard().lists(ScriptedBoard.job("1", "Java Engineer")))
            .plugin(new Pager())
            .channel(PAGER.value())
            .source(ScriptedBoard.SOURCE);
    for (int number = 0; number < count; number++) {
      String id = "subscriber-" + number;
      builder
          .subscriber(Subscriber.of(id).route(PAGER.value(), id))
          .alert(
              Alert.named("all")
                  .forSubscriber(id)
                  .criteria(Criteria.everything())
                  .frequency(Frequency.delayed(Duration.ofHours(1))));
    }
    Jobwatch jobwatch = builder.build();
    jobwatch.runOnce();
    clock.advance(Duration.ofHours(2));
    return jobwatch;
  }

  /** Claims everything so often, each time without a result until the lease runs out. */
  private void endProcessesWithClaims(int times) {
    for (int i = 0; i < times; i++) {
      Instant now = clock.instant();
      Lease lease = new Lease("ended-" + i, now, now.plusSeconds(60), 4);
      assertThat(
              storage.<Integer>transaction(
                  stores -> stores.deliveries().claim(lease, List.of(), List.of(PAGER)).size()))
          .isEqualTo(4);
      clock.advance(Duration.ofMinutes(2));
    }
  }

  /** Notes how many deliveries are leased during each send. */
  private final class Pager implements NotificationChannelProvider {

    @Override
    public PluginId id() {
      return PAGER;
    }

    @Override
    public NotificationChannel create(PluginOptions options, ChannelContext context) {
      options.verify();
      return message -> {
        sent.add(message.address());
        leasedAtOnce.add(
            storage.transaction(
                stores -> stores.deliveries().counts().getOrDefault(DeliveryState.LEASED, 0L)));
        return new DeliveryResult.Delivered("ok");
      };
    }
  }
}
