package io.jobwatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.internal.memory.InMemoryStorage;
import io.jobwatch.model.Attempt;
import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.Route;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.testkit.TestClock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** A service that wants a pause from all that goes there, such as one with a limit by account. */
class RateLimitedChannelTest {

  private static final int WORKERS = 4;
  private static final int QUEUED = 200;
  private static final DeliveryResult PAUSE =
      new DeliveryResult.RateLimited(Duration.ofMinutes(10), true);

  private final TestClock clock = TestClock.create();
  private final Storage storage = new InMemoryStorage();
  private final ScriptedChannel pager = new ScriptedChannel("test/pager");
  private final List<PluginId> told = new CopyOnWriteArrayList<>();

  @Test
  void isLeftAloneWithAllDestinations() {
    pager.gives(Collections.nCopies(QUEUED, PAUSE).toArray(DeliveryResult[]::new));
    queue();
    try (Jobwatch jobwatch = builder().patience(Duration.ZERO).build()) {
      var unused = jobwatch.deliver();
      clock.advance(Duration.ofMinutes(9));
      unused = jobwatch.deliver();

      assertThat(pager.messages()).hasSizeBetween(1, WORKERS);
    }
  }

  @Test
  void isNoFaultAndCostsNoAttempt() {
    pager.gives(PAUSE);
    queue();
    try (Jobwatch jobwatch = builder().patience(Duration.ZERO).build()) {
      var unused = jobwatch.deliver();
      assertThat(told).isEmpty();
      assertThat(jobwatch.outbox().channelsPaused()).isEmpty();
      clock.advance(Duration.ofMinutes(12));
      unused = jobwatch.deliver();

      for (int number = 0; number < QUEUED; number++) {
        String id = "a" + number;
        assertThat(jobwatch.outbox().find(id).orElseThrow())
            .satisfies(one -> assertThat(one.state()).isEqualTo(DeliveryState.DELIVERED))
            .satisfies(one -> assertThat(one.attempts()).isEqualTo(1));
      }
      assertThat(jobwatch.outbox().attempts("a0"))
          .extracting(Attempt::detail)
          .last()
          .isEqualTo("ok");
    }
  }

  @Test
  void isWaitedForByARunThatHasThePatience() {
    pager.gives(PAUSE);
    queue();
    try (Jobwatch jobwatch =
        builder().patience(Duration.ofHours(1)).pauser(clock::advance).build()) {
      assertThat(jobwatch.deliver()).containsExactly(Map.entry(DeliveryState.DELIVERED, QUEUED));
      assertThat(pager.messages()).hasSize(QUEUED + 1);
    }
  }

  private void queue() {
    QueuedReports queue = new QueuedReports(storage);
    for (int number = 0; number < QUEUED; number++) {
      queue.add("ada", Route.of("test/pager", "a" + number), clock.instant());
    }
  }

  private JobwatchBuilder builder() {
    return Jobwatch.builder()
        .clock(clock)
        .storage(storage)
        .plugin(pager)
        .channel("test/pager")
        .deliveries(WORKERS, Duration.ofMinutes(1), Duration.ofMinutes(3))
        .subscriber(Subscriber.of("ada"))
        .listener(
            new JobwatchListener() {
              @Override
              public void channelPaused(PluginId channel, String detail) {
                told.add(channel);
              }
            });
  }
}
