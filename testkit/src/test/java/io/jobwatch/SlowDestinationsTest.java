package io.jobwatch;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Alert;
import io.jobwatch.model.Attempt;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.channel.ChannelContext;
import io.jobwatch.spi.channel.NotificationChannel;
import io.jobwatch.spi.channel.NotificationChannelProvider;
import io.jobwatch.spi.channel.OutgoingMessage;
import io.jobwatch.testkit.TestClock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Destinations that say nothing for a long time, beside others that answer at once. */
class SlowDestinationsTest {

  private static final String SILENT = "silent-";
  private static final String WELL = "well-";

  private final TestClock clock = TestClock.create();
  private final CountDownLatch answer = new CountDownLatch(1);
  private final CountDownLatch arrived = new CountDownLatch(4);
  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  private final AtomicInteger silent = new AtomicInteger();

  @AfterEach
  void end() {
    answer.countDown();
  }

  @Test
  void holdUpNobodyElse() throws Exception {
    try (Jobwatch jobwatch = jobwatch(2, Duration.ofMinutes(10), 8, 4)) {
      var run = CompletableFuture.supplyAsync(jobwatch::runOnce);

      // However long they are silent; four times as many as there are workers.
      assertThat(arrived.await(60, SECONDS)).isTrue();
      assertThat(run).isNotDone();
      answer.countDown();
      assertThat(run.get(60, SECONDS).delivered()).isEqualTo(12);
    }
  }

  @Test
  void haveOneAttemptWhateverTheyAnswerAfterTheDeadline() {
    try (Jobwatch jobwatch = jobwatch(1, Duration.ofSeconds(3), 1, 0)) {
      assertThat(jobwatch.runOnce().delivered()).isEqualTo(1);

      Delivery delivery = jobwatch.outbox().of(SILENT + 0, 9).get(0);
      assertThat(delivery.state()).isEqualTo(DeliveryState.DELIVERED);
      assertThat(jobwatch.outbox().attempts(delivery.id()))
          .extracting(Attempt::result)
          .containsExactly("unknown_outcome", "delivered");
      assertThat(silent.get()).isEqualTo(2);
    }
  }

  private Jobwatch jobwatch(int workers, Duration deadline, int silentOnes, int wellOnes) {
    JobwatchBuilder builder =
        Jobwatch.builder()
            .clock(clock)
            .pauser(clock::advance)
            .plugin(new ScriptedBoard().lists(ScriptedBoard.job("1", "Java Engineer")))
            .plugin(new Pager())
            .channel("test/pager")
            .source(ScriptedBoard.SOURCE)
            .deliveries(workers, deadline, Duration.ofHours(1));
    for (int number = 0; number < silentOnes; number++) {
      subscribe(builder, SILENT + number);
    }
    for (int number = 0; number < wellOnes; number++) {
      subscribe(builder, WELL + number);
    }
    return builder.build();
  }

  private static void subscribe(JobwatchBuilder builder, String id) {
    builder
        .subscriber(Subscriber.of(id).route("test/pager", id))
        .alert(Alert.named("all").forSubscriber(id).criteria(Criteria.everything()));
  }

  /** Is silent until it is let answer, or until a message comes again, whoever interrupts it. */
  private final class Pager implements NotificationChannelProvider {

    @Override
    public PluginId id() {
      return PluginId.of("test/pager");
    }

    @Override
    public NotificationChannel create(PluginOptions options, ChannelContext context) {
      options.verify();
      return this::take;
    }

    private DeliveryResult take(OutgoingMessage message) {
      if (message.address().startsWith(WELL)) {
        arrived.countDown();
      } else {
        silent.incrementAndGet();
        if (!seen.add(message.deliveryId())) {
          answer.countDown();
        }
        awaitAnswer();
      }
      return new DeliveryResult.Delivered("ok");
    }
  }

  private void awaitAnswer() {
    boolean waiting = true;
    while (waiting) {
      try {
        answer.await();
        waiting = false;
      } catch (InterruptedException e) {
        // A channel that does not care.
      }
    }
  }
}
