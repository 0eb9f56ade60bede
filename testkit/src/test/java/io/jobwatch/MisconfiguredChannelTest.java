package io.jobwatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.internal.memory.InMemoryStorage;
import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.Route;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.testkit.TestClock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** A channel that turns out to be misconfigured while much is claimed ahead for it. */
class MisconfiguredChannelTest {

  private static final int WORKERS = 4;

  private final TestClock clock = TestClock.create();
  private final Storage storage = new InMemoryStorage();
  private final ScriptedChannel pager = new ScriptedChannel("test/pager");
  private final List<String> told = new CopyOnWriteArrayList<>();

  @Test
  void isNotTriedWithWhatWasClaimedBefore() {
    DeliveryResult[] results = new DeliveryResult[2_000];
    Arrays.fill(results, 0, 1_000, new DeliveryResult.Delivered("ok"));
    Arrays.fill(results, 1_000, 2_000, new DeliveryResult.Misconfigured("bad token"));
    pager.gives(results);
    QueuedReports queue = new QueuedReports(storage);
    for (int number = 0; number < 2_000; number++) {
      queue.add("ada", Route.of("test/pager", "a" + number), clock.instant());
    }
    try (Jobwatch jobwatch = jobwatch()) {
      var unused = jobwatch.deliver();

      assertThat(pager.messages()).hasSizeBetween(1_001, 1_000 + WORKERS);
      assertThat(told).containsExactly("test/pager: bad token");

      clock.advance(Duration.ofMinutes(6));
      unused = jobwatch.deliver();

      assertThat(told).hasSize(2);
    }
  }

  private Jobwatch jobwatch() {
    return Jobwatch.builder()
        .clock(clock)
        .patience(Duration.ZERO)
        .storage(storage)
        .plugin(pager)
        .channel("test/pager")
        .deliveries(WORKERS, Duration.ofMinutes(1), Duration.ofMinutes(3))
        .subscriber(Subscriber.of("ada"))
        .listener(
            new JobwatchListener() {
              @Override
              public void channelPaused(PluginId channel, String detail) {
                told.add(channel + ": " + detail);
              }
            })
        .build();
  }
}
