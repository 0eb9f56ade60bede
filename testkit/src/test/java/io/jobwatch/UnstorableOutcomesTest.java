package io.jobwatch;

import static io.jobwatch.ScriptedBoard.job;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.error.StorageException;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.channel.OutgoingMessage;
import io.jobwatch.spi.storage.DeliveryStore;
import io.jobwatch.testkit.TestClock;
import io.jobwatch.testkit.storage.ForwardingStorage;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A storage in which claims still find room, as on a full disk, and outcomes do not. */
class UnstorableOutcomesTest {

  private static final int SUBSCRIBERS = 60;
  private static final int WORKERS = 4;

  private final TestClock clock = TestClock.create();
  private final AtomicBoolean full = new AtomicBoolean();
  private final ScriptedBoard board = new ScriptedBoard().lists(job("1", "Java Engineer"));
  private final ScriptedChannel pager = new ScriptedChannel("test/pager");

  @Test
  void noMoreIsSentThanWorkersHadInHand() {
    pager.whileSending(() -> full.set(true));
    try (Jobwatch jobwatch = jobwatch()) {
      jobwatch.runOnce();
      assertThat(pager.messages()).hasSizeLessThanOrEqualTo(WORKERS);

      pager.whileSending(() -> {});
      full.set(false);
      clock.advance(Duration.ofMinutes(10));
      jobwatch.deliver();

      Map<String, Long> sends =
          pager.messages().stream()
              .collect(Collectors.groupingBy(OutgoingMessage::deliveryId, Collectors.counting()));
      assertThat(sends).hasSize(SUBSCRIBERS);
      assertThat(pager.messages()).hasSizeLessThanOrEqualTo(SUBSCRIBERS + WORKERS);
      assertThat(sends.values()).allMatch(count -> count <= 2);
    }
  }

  private Jobwatch jobwatch() {
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
    IntStream.range(0, SUBSCRIBERS)
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
              if (method.getName().equals("finish") && full.get()) {
                throw new StorageException("Storing outcomes: the disk is full.", false, null);
              }
              try {
                return method.invoke(store, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
