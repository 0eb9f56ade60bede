package io.jobwatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.internal.memory.InMemoryStorage;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.Destination;
import io.jobwatch.model.Frequency;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.Route;
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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Deliveries that were claimed by processes that ended before there was a result. */
class SuspectsTest {

  private static final PluginId PAGER = PluginId.of("test/pager");
  private static final PluginId MAIL = PluginId.of("test/mail");
  private static final DeliveryResult DOWN = new DeliveryResult.Transient("HTTP 503");

  private final TestClock clock = TestClock.create();
  private final Storage storage = new InMemoryStorage();
  private final List<String> sent = new CopyOnWriteArrayList<>();
  private final List<Long> leasedAtOnce = new CopyOnWriteArrayList<>();
  private final ScriptedChannel mail =
      new ScriptedChannel(MAIL.value()).whileSending(this::noteLeased);

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

  @Test
  void areTriedAloneAtTheNextDestinationToo() {
    queueFour(Route.of("test/first", "a").fallback(MAIL.value(), "b"));
    ScriptedChannel first = new ScriptedChannel("test/first").gives(times(12, DOWN));
    try (Jobwatch one = node(first);
        Jobwatch other = node(mail)) {
      assertThat(one.deliver()).containsEntry(DeliveryState.FELL_BACK, 4);
      endProcessesWithClaims(2, MAIL);

      assertThat(other.deliver()).containsEntry(DeliveryState.DELIVERED, 4);
      assertThat(leasedAtOnce).containsExactly(1L, 1L, 1L, 1L);
    }
  }

  @Test
  void areTriedAloneWhenTheyWereQueuedAgain() {
    queueFour(Route.of(MAIL.value(), "b"));
    mail.gives(times(12, DOWN));
    try (Jobwatch jobwatch = node(mail)) {
      assertThat(jobwatch.deliver()).containsEntry(DeliveryState.FAILED, 4);
      jobwatch
          .outbox()
          .in(DeliveryState.FAILED, 9)
          .forEach(dead -> assertThat(jobwatch.outbox().replay(dead.id())).isTrue());
      endProcessesWithClaims(2, MAIL);
      leasedAtOnce.clear();

      assertThat(jobwatch.deliver()).containsEntry(DeliveryState.DELIVERED, 4);
      assertThat(leasedAtOnce).containsExactly(1L, 1L, 1L, 1L);
    }
  }

  @Test
  void areNotThoseOfWhichEachAttemptHadAResult() {
    queueFour(Route.of(MAIL.value(), "b"));
    mail.gives(times(8, DOWN));
    try (Jobwatch jobwatch = node(mail)) {
      assertThat(jobwatch.deliver()).containsEntry(DeliveryState.DELIVERED, 4);
      assertThat(leasedAtOnce.subList(8, 12)).contains(4L);
    }
  }

  /** Each for an address of its own. */
  private void queueFour(Route route) {
    for (int number = 0; number < 4; number++) {
      List<Destination> chain = new ArrayList<>();
      for (Destination one : route.chain()) {
        chain.add(new Destination(one.channel(), one.address() + number));
      }
      new QueuedReports(storage).add("ada", new Route(chain), clock.instant());
    }
  }

  private Jobwatch node(ScriptedChannel channel) {
    return Jobwatch.builder()
        .clock(clock)
        .pauser(clock::advance)
        .storage(storage)
        .plugin(channel)
        .channel(channel.id().value())
        .subscriber(Subscriber.of("ada"))
        .build();
  }

  private static DeliveryResult[] times(int count, DeliveryResult result) {
    return Collections.nCopies(count, result).toArray(DeliveryResult[]::new);
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

  private void endProcessesWithClaims(int times) {
    endProcessesWithClaims(times, PAGER);
  }

  /** Claims everything so often, each time without a result until the lease runs out. */
  private void endProcessesWithClaims(int times, PluginId channel) {
    for (int i = 0; i < times; i++) {
      Instant now = clock.instant();
      Lease lease = new Lease("ended-" + i, now, now.plusSeconds(60), 4);
      assertThat(
              storage.<Integer>transaction(
                  stores -> stores.deliveries().claim(lease, List.of(), List.of(channel)).size()))
          .isEqualTo(4);
      clock.advance(Duration.ofMinutes(2));
    }
  }

  private void noteLeased() {
    leasedAtOnce.add(
        storage.transaction(
            stores -> stores.deliveries().counts().getOrDefault(DeliveryState.LEASED, 0L)));
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
        noteLeased();
        return new DeliveryResult.Delivered("ok");
      };
    }
  }
}
