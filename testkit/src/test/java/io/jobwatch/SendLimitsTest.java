package io.jobwatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Route;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.channel.OutgoingMessage;
import io.jobwatch.spi.channel.RateLimit;
import io.jobwatch.spi.channel.SendLimits;
import io.jobwatch.testkit.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is over a limit waits in its place, and costs nothing while it does. */
class SendLimitsTest {

  private final TestClock clock = TestClock.create();
  private final WatchedStorage storage = new WatchedStorage();
  private final QueuedReports queue = new QueuedReports(storage);
  private final ScriptedChannel pager = new ScriptedChannel("test/pager");
  private final ScriptedChannel mail = new ScriptedChannel("test/mail");

  @Test
  void whatWaitsForAChannelIsNotOvertakenByWhatCameLater() {
    try (Jobwatch jobwatch = jobwatch(SendLimits.NONE.channel(RateLimit.perMinute(1)), 60)) {
      for (int old = 0; old < 20; old++) {
        Priority priority = old < 19 ? Priority.NORMAL : Priority.LOW;
        queue.add("s" + old, pager("old" + old), clock.instant(), priority);
      }
      jobwatch.deliver();
      for (int minute = 1; minute <= 30; minute++) {
        clock.advance(Duration.ofMinutes(1));
        queue.add("s" + (minute + 20), pager("new" + minute), clock.instant());
        jobwatch.deliver();
      }

      assertThat(sent()).hasSize(31);
      assertThat(sent().subList(0, 30))
          .containsAll(IntStream.range(0, 20).mapToObj(old -> "old" + old).toList());
    }
  }

  @Test
  void aChannelWithoutALimitIsNotHeldUpByWhatWaitsForAnother() {
    try (Jobwatch jobwatch = jobwatch(SendLimits.NONE.channel(RateLimit.perMinute(1)), 60)) {
      for (int old = 0; old < 50; old++) {
        queue.add("s" + old, pager("old" + old), clock.instant());
      }
      clock.advance(Duration.ofHours(1));
      queue.add("s59", Route.of("test/mail", "new"), clock.instant());

      assertThat(jobwatch.deliver()).containsEntry(DeliveryState.DELIVERED, 2);
      assertThat(mail.messages()).hasSize(1);
    }
  }

  @ParameterizedTest
  @MethodSource("limitsOfOneAddress")
  void whatWaitsForOneAddressIsNotClaimedAgainAndAgain(SendLimits limits) {
    try (Jobwatch jobwatch = jobwatch(limits, 1)) {
      for (int number = 0; number < 100; number++) {
        queue.add("d" + number, "s0", pager("4711"), clock.instant(), Priority.NORMAL);
      }
      jobwatch.deliver();
      clock.advance(Duration.ofSeconds(30));
      storage.transactions.set(0);

      assertThat(jobwatch.deliver()).containsExactly(Map.entry(DeliveryState.DELIVERED, 1));
      assertThat(storage.transactions).hasValueLessThan(12);
      assertThat(sent()).hasSize(3);
    }
  }

  private static Stream<SendLimits> limitsOfOneAddress() {
    RateLimit limit = RateLimit.perMinute(2);
    return Stream.of(SendLimits.NONE.destination(limit), SendLimits.NONE.recipient(limit));
  }

  /** More wait for limits than are claimed at once. */
  @Test
  void whatMayBeSentIsSentThoughWhatMayNotWasDueBeforeIt() {
    try (Jobwatch jobwatch = jobwatch(SendLimits.NONE.destination(RateLimit.perMinute(1)), 1)) {
      for (int address = 0; address < 50; address++) {
        queue.add("s0", pager("a" + address), clock.instant());
      }
      jobwatch.deliver();
      for (int address = 0; address < 50; address++) {
        queue.add("again" + address, "s0", pager("a" + address), clock.instant(), Priority.URGENT);
      }
      clock.advance(Duration.ofSeconds(1));
      queue.add("s0", pager("other"), clock.instant());

      assertThat(jobwatch.deliver()).containsEntry(DeliveryState.DELIVERED, 1);
      assertThat(sent()).hasSize(51).endsWith("other");
    }
  }

  @Test
  void whatIsNotSentUsesUpNoLimit() {
    RateLimit few = new RateLimit(5, Duration.ofHours(1));
    try (Jobwatch jobwatch = jobwatch(new SendLimits(few, few, few), 1)) {
      jobwatch.subscribers().save(Subscriber.of("gone").active(false));
      for (int number = 0; number < 5; number++) {
        queue.add("gone", pager("gone" + number), clock.instant());
      }
      clock.advance(Duration.ofSeconds(1));
      queue.add("s0", pager("here"), clock.instant());

      assertThat(jobwatch.deliver())
          .containsEntry(DeliveryState.SUPPRESSED, 5)
          .containsEntry(DeliveryState.DELIVERED, 1);
    }
  }

  private static Route pager(String address) {
    return Route.of("test/pager", address);
  }

  private List<String> sent() {
    return pager.messages().stream().map(OutgoingMessage::address).toList();
  }

  private Jobwatch jobwatch(SendLimits limits, int subscribers) {
    JobwatchBuilder builder =
        Jobwatch.builder()
            .clock(clock)
            .patience(Duration.ZERO)
            .storage(storage)
            .plugin(pager)
            .plugin(mail)
            .channel("test/pager")
            .channel("test/mail")
            .limits("test/pager", limits);
    for (int number = 0; number < subscribers; number++) {
      builder.subscriber(Subscriber.of("s" + number));
    }
    return builder.build();
  }
}
