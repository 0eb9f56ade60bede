package io.jobwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.jobwatch.internal.memory.InMemoryStorage;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Route;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.testkit.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is queued for a channel that a node does not have. */
class UnknownChannelTest {

  private static final PluginId PAGER = PluginId.of("test/pager");
  private static final Route PAGER_ONLY = Route.of("test/pager", "4711");
  private static final Route PAGER_THEN_MAIL = PAGER_ONLY.fallback("test/mail", "ada");

  private final TestClock clock = TestClock.create();
  private final Storage storage = new InMemoryStorage();
  private final ScriptedChannel pager = new ScriptedChannel("test/pager");
  private final ScriptedChannel mail = new ScriptedChannel("test/mail");
  private final List<String> told = new ArrayList<>();
  private final List<Delivery> passedOver = new ArrayList<>();

  @Test
  void isToldOnceAndInEachReport() {
    queue("4711", PAGER_ONLY);
    queue("4712", Route.of("test/pager", "4712"));
    queue("ada", Route.of("test/mail", "ada"));
    try (Jobwatch jobwatch = node(mail)) {
      RunReport first = jobwatch.runOnce();
      clock.advance(Duration.ofHours(1));
      RunReport second = jobwatch.runOnce();

      assertThat(told).containsExactly("test/pager 2");
      assertThat(first.channelsUnknown()).containsExactly(entry(PAGER, 2));
      assertThat(second.channelsUnknown()).containsExactly(entry(PAGER, 2));
      assertThat(second.counts()).containsEntry("channels_unknown", 1).containsEntry("waiting", 2);
      assertThat(second.ok()).isTrue();
    }
  }

  @Test
  void isGivenUpForTheNextDestinationAfterThreeDays() {
    queue("4711", PAGER_THEN_MAIL);
    try (Jobwatch jobwatch = node(mail)) {
      deliverAfter(jobwatch, Duration.ofDays(3).minusMinutes(1));
      assertThat(delivery().position()).isZero();
      assertThat(delivery().attempts()).isZero();

      deliverAfter(jobwatch, Duration.ofMinutes(10));

      assertThat(delivery().state()).isEqualTo(DeliveryState.DELIVERED);
      assertThat(mail.messages()).hasSize(1);
      assertThat(passedOver).extracting(Delivery::position).containsExactly(1);
    }
  }

  @Test
  void makesADeadLetterWhereNoDestinationIsLeft() {
    queue("4711", PAGER_ONLY);
    queue("again", PAGER_ONLY);
    try (Jobwatch jobwatch = node(mail)) {
      deliverAfter(jobwatch, Duration.ZERO);
      clock.advance(Duration.ofDays(3).plusMinutes(1));

      RunReport report = jobwatch.runOnce();

      assertThat(report.failed()).isEqualTo(2);
      assertThat(report.ok()).isFalse();
      assertThat(report.channelsUnknown()).isEmpty();
      assertThat(delivery().detail()).contains("test/pager", "three days");
      assertThat(passedOver).extracting(Delivery::state).containsOnly(DeliveryState.FAILED);
    }
    try (Jobwatch mended = node(pager)) {
      assertThat(mended.outbox().replay("4711")).isTrue();
      deliverAfter(mended, Duration.ZERO);
      assertThat(delivery().state()).isEqualTo(DeliveryState.DELIVERED);
    }
  }

  /** After an outage of all nodes one that has the channel may begin a little later. */
  @Test
  void isNotGivenUpByANodeThatHasJustBegun() {
    queue("4711", PAGER_THEN_MAIL);
    clock.advance(Duration.ofDays(4));
    try (Jobwatch jobwatch = node(mail)) {
      deliverAfter(jobwatch, Duration.ZERO);
      deliverAfter(jobwatch, Duration.ofMinutes(4));
      assertThat(delivery().position()).isZero();
      assertThat(told).containsExactly("test/pager 1");

      deliverAfter(jobwatch, Duration.ofMinutes(2));
      assertThat(delivery().state()).isEqualTo(DeliveryState.DELIVERED);
    }
  }

  @Test
  void isGivenUpByProgramsThatAreStartedForEachRun() {
    queue("4711", PAGER_THEN_MAIL);
    for (int day = 0; day < 3; day++) {
      program();
      assertThat(delivery().position()).isZero();
      clock.advance(Duration.ofDays(1));
    }
    clock.advance(Duration.ofMinutes(1));

    program();

    assertThat(delivery().state()).isEqualTo(DeliveryState.DELIVERED);
    assertThat(mail.messages()).hasSize(1);
  }

  @Test
  void isNotGivenUpByTheFirstProgramsAfterAnOutage() {
    queue("4711", PAGER_THEN_MAIL);
    program();
    clock.advance(Duration.ofDays(4));
    program();
    clock.advance(Duration.ofMinutes(4));
    program();
    assertThat(delivery().position()).isZero();

    clock.advance(Duration.ofMinutes(2));
    program();

    assertThat(delivery().state()).isEqualTo(DeliveryState.DELIVERED);
  }

  @Test
  void isGivenThreeDaysAtEachDestination() {
    queue("4711", PAGER_ONLY.fallback("test/fax", "1").fallback("test/mail", "ada"));
    try (Jobwatch jobwatch = node(mail)) {
      deliverAfter(jobwatch, Duration.ZERO);
      deliverAfter(jobwatch, Duration.ofDays(4));
      assertThat(delivery().position()).isEqualTo(1);
      deliverAfter(jobwatch, Duration.ofDays(2));
      assertThat(delivery().position()).isEqualTo(1);

      deliverAfter(jobwatch, Duration.ofDays(2));

      assertThat(delivery().state()).isEqualTo(DeliveryState.DELIVERED);
    }
  }

  @Test
  void isLeftToTheNodeThatHasIt() {
    queue("4711", PAGER_THEN_MAIL);
    pager.gives(new DeliveryResult.RateLimited(Duration.ofHours(20)));
    try (Jobwatch without = node(mail);
        Jobwatch with = node(pager)) {
      deliverAfter(without, Duration.ofDays(2));
      deliverAfter(with, Duration.ZERO);
      // Due again in the fourth day, so the message is older than the limit and its wait is not.
      deliverAfter(without, Duration.ofHours(40));
      assertThat(delivery().state()).isEqualTo(DeliveryState.RETRYING);

      deliverAfter(with, Duration.ZERO);

      assertThat(delivery().state()).isEqualTo(DeliveryState.DELIVERED);
      assertThat(mail.messages()).isEmpty();
    }
  }

  @Test
  void isLeftAloneWhileAnotherNodeIsTryingIt() {
    queue("4711", PAGER_THEN_MAIL);
    try (Jobwatch without = node(mail);
        Jobwatch with = node(pager)) {
      pager.whileSending(() -> deliverAfter(without, Duration.ZERO));

      deliverAfter(with, Duration.ofDays(4));

      assertThat(told).containsExactly("test/pager 1");
      assertThat(delivery().state()).isEqualTo(DeliveryState.DELIVERED);
      assertThat(mail.messages()).isEmpty();
    }
  }

  /** One that runs once and ends, as a timer starts it. */
  private void program() {
    try (Jobwatch jobwatch =
        builder(mail).plugin(new ScriptedBoard()).source(ScriptedBoard.SOURCE).build()) {
      var unused = jobwatch.runOnce();
    }
  }

  private void deliverAfter(Jobwatch jobwatch, Duration time) {
    clock.advance(time);
    var unused = jobwatch.deliver();
  }

  private Delivery delivery() {
    return storage.transaction(stores -> stores.deliveries().find("4711")).orElseThrow();
  }

  private void queue(String id, Route route) {
    storage.execute(stores -> stores.subscribers().save(Subscriber.of("ada")));
    new QueuedReports(storage).add(id, "ada", route, clock.instant(), Priority.NORMAL);
  }

  private Jobwatch node(ScriptedChannel channel) {
    return builder(channel).build();
  }

  private JobwatchBuilder builder(ScriptedChannel channel) {
    return Jobwatch.builder()
        .clock(clock)
        .patience(Duration.ZERO)
        .storage(new OpenStorage(storage))
        .plugin(channel)
        .channel(channel.id().value())
        .listener(
            new JobwatchListener() {
              @Override
              public void channelUnknown(PluginId channel, long waiting) {
                told.add(channel + " " + waiting);
              }

              @Override
              public void passedOver(Delivery delivery) {
                passedOver.add(delivery);
              }
            });
  }
}
