package io.jobwatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.internal.memory.InMemoryStorage;
import io.jobwatch.model.Attempt;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.Route;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.testkit.TestClock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A run that waits for deliveries which have to be tried again. */
class WaitingRunTest {

  private final TestClock clock = TestClock.create();
  private final Storage storage = new InMemoryStorage();
  private final ScriptedChannel pager = new ScriptedChannel("test/pager");
  private final CountDownLatch attempted = new CountDownLatch(1);
  private volatile Runnable whileNoting = () -> {};

  @Test
  @Timeout(120)
  void endsWhenItsJobwatchIsClosed() throws Exception {
    pager.gives(new DeliveryResult.RateLimited(Duration.ofHours(2)));
    Jobwatch jobwatch = builder().patience(Duration.ofDays(1)).build();
    queue();
    CompletableFuture<Map<DeliveryState, Integer>> ends =
        CompletableFuture.supplyAsync(jobwatch::deliver);
    assertThat(attempted.await(60, TimeUnit.SECONDS)).isTrue();

    jobwatch.close();

    assertThat(ends.get(60, TimeUnit.SECONDS))
        .containsExactly(Map.entry(DeliveryState.RETRYING, 1));
  }

  /** An attempt that was made is a part of what the run has done. */
  @Test
  @Timeout(120)
  void countsTheAttemptThatIsUnderWayWhenItsJobwatchIsClosed() throws Exception {
    CountDownLatch ended = new CountDownLatch(1);
    whileNoting = () -> letARunEndThatWaitsForNothing(ended);
    Jobwatch jobwatch = builder().build();
    queue();
    CompletableFuture<Map<DeliveryState, Integer>> ends =
        CompletableFuture.supplyAsync(jobwatch::deliver)
            .whenComplete((unused, failure) -> ended.countDown());
    assertThat(attempted.await(60, TimeUnit.SECONDS)).isTrue();

    jobwatch.close();

    assertThat(ends.get(60, TimeUnit.SECONDS))
        .containsExactly(Map.entry(DeliveryState.DELIVERED, 1));
  }

  private static void letARunEndThatWaitsForNothing(CountDownLatch ended) {
    try {
      boolean unused = ended.await(1500, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void countsADeliveryOnceHoweverOftenItWasTried() {
    DeliveryResult down = new DeliveryResult.Transient("HTTP 503");
    pager.gives(down, down);
    try (Jobwatch jobwatch = builder().pauser(clock::advance).build()) {
      queue();

      assertThat(jobwatch.deliver()).containsExactly(Map.entry(DeliveryState.DELIVERED, 1));
    }
  }

  private void queue() {
    new QueuedReports(storage).add("ada", Route.of("test/pager", "4711"), clock.instant());
  }

  private JobwatchBuilder builder() {
    return Jobwatch.builder()
        .clock(clock)
        .storage(storage)
        .plugin(pager)
        .channel("test/pager")
        .subscriber(Subscriber.of("ada"))
        .listener(
            new JobwatchListener() {
              @Override
              public void attempted(Delivery delivery, Attempt attempt) {
                attempted.countDown();
                whileNoting.run();
              }
            });
  }
}
