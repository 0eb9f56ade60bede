package io.jobwatch;

import static io.jobwatch.ScriptedBoard.job;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.error.StorageException;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.channel.OutgoingMessage;
import io.jobwatch.spi.storage.DeliveryStore;
import io.jobwatch.spi.storage.LeasedDelivery;
import io.jobwatch.testkit.TestClock;
import io.jobwatch.testkit.storage.ForwardingStorage;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A storage in which claims still find room, as on a full disk, and outcomes do not. */
class UnstorableOutcomesTest {

  private static final int SUBSCRIBERS = 60;
  private static final int WORKERS = 4;
  private static final Duration TILL_OLD = Duration.ofMillis(25);

  private final TestClock clock = TestClock.create();
  private final AtomicBoolean full = new AtomicBoolean();
  private final CountDownLatch refusing = new CountDownLatch(1);
  private final CountDownLatch never = new CountDownLatch(1);
  private volatile String atFault = "";
  private final ScriptedBoard board = new ScriptedBoard().lists(job("1", "Java Engineer"));
  private final ScriptedChannel pager = new ScriptedChannel("test/pager");

  @Test
  void whatWasSentIsStoredLaterAndNothingElseIsSentMeanwhile() {
    // As long as the first outcome is young, more may wait with it.
    pager.whileSending(
        () -> {
          if (!full.compareAndSet(false, true)) {
            await(refusing, Duration.ofMinutes(1));
          }
        });
    try (Jobwatch jobwatch = jobwatch()) {
      jobwatch.runOnce();
      int sent = pager.messages().size();
      assertThat(sent).isBetween(1, 4 * WORKERS);
      jobwatch.deliver();
      assertThat(pager.messages()).hasSize(sent);

      pager.whileSending(() -> {});
      full.set(false);
      clock.advance(Duration.ofMinutes(10));
      jobwatch.deliver();

      assertThat(pager.messages())
          .extracting(OutgoingMessage::deliveryId)
          .doesNotHaveDuplicates()
          .hasSize(SUBSCRIBERS);
    }
  }

  @Test
  void anOutageUsesUpNoAttempts() {
    pager.whileSending(() -> full.set(true));
    try (Jobwatch jobwatch = jobwatch()) {
      jobwatch.runOnce();
      for (int hour = 0; hour < 24; hour++) {
        clock.advance(Duration.ofHours(1));
        jobwatch.deliver();
      }
      pager.whileSending(() -> {});
      full.set(false);
      clock.advance(Duration.ofHours(1));
      jobwatch.deliver();

      assertThat(pager.messages()).hasSize(SUBSCRIBERS);
      assertThat(jobwatch.outbox().counts()).containsOnly(Map.entry(DeliveryState.DELIVERED, 60L));
    }
  }

  /** Or it would be put back, as if it had not been sent. */
  @Test
  void aSingleOutcomeThatWaitsIsNotProbedWithItsOwnDelivery() {
    pager.whileSending(() -> full.set(true));
    try (Jobwatch jobwatch = jobwatch(1)) {
      jobwatch.runOnce();
      clock.advance(Duration.ofHours(1));
      jobwatch.deliver();

      full.set(false);
      clock.advance(Duration.ofHours(1));
      jobwatch.deliver();

      assertThat(pager.messages()).hasSize(1);
      assertThat(jobwatch.outbox().counts()).containsOnly(Map.entry(DeliveryState.DELIVERED, 1L));
    }
  }

  @Test
  void oneOutcomeThatIsAtFaultItselfHoldsUpNobodyElse() {
    atFault = "s0";
    try (Jobwatch jobwatch = jobwatch()) {
      jobwatch.runOnce();

      assertThat(jobwatch.outbox().counts())
          .containsOnly(
              Map.entry(DeliveryState.DELIVERED, 59L), Map.entry(DeliveryState.LEASED, 1L));
    }
  }

  private Jobwatch jobwatch() {
    return jobwatch(SUBSCRIBERS);
  }

  private Jobwatch jobwatch(int subscribers) {
    JobwatchBuilder builder =
        Jobwatch.builder()
            .clock(clock)
            .pauser(clock::advance)
            .storage(new ForwardingStorage(this::inFrontOf))
            .plugin(board)
            .plugin(pager)
            .channel("test/pager")
            .source(ScriptedBoard.SOURCE)
            .deliveries(WORKERS, Duration.ofSeconds(30), Duration.ofMinutes(3));
    IntStream.range(0, subscribers)
        .mapToObj(number -> "s" + number)
        .forEach(
            id ->
                builder
                    .subscriber(Subscriber.of(id).route("test/pager", id))
                    .alert(Alert.named("all").forSubscriber(id).criteria(Criteria.everything())));
    return builder.build();
  }

  private DeliveryStore inFrontOf(DeliveryStore store) {
    return (DeliveryStore)
        Proxy.newProxyInstance(
            DeliveryStore.class.getClassLoader(),
            new Class<?>[] {DeliveryStore.class},
            (self, method, arguments) -> {
              if (method.getName().equals("finish") && (full.get() || isAtFault(arguments[0]))) {
                if (refusing.getCount() > 0) {
                  await(never, TILL_OLD);
                  refusing.countDown();
                }
                throw new StorageException("Storing outcomes: the disk is full.", false, null);
              }
              try {
                return method.invoke(store, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private static void await(CountDownLatch latch, Duration longest) {
    try {
      boolean unused = latch.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private boolean isAtFault(Object deliveries) {
    return ((Collection<?>) deliveries)
        .stream()
            .map(LeasedDelivery.class::cast)
            .anyMatch(one -> one.delivery().subscriberId().equals(atFault));
  }
}
