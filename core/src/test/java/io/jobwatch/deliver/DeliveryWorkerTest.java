package io.jobwatch.deliver;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.channel.OutgoingMessage;
import io.jobwatch.spi.channel.TestMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeliveryWorkerTest {

  private static final PluginId WEBHOOK = PluginId.of("webhook");
  private static final OutgoingMessage MESSAGE =
      TestMessage.of(
          "d", "https://ada.example", Subscriber.of("ada"), 1, false, LeasedDeliveries.NOW);

  private final CountDownLatch begun = new CountDownLatch(Overdue.MOST);
  private final CountDownLatch release = new CountDownLatch(1);
  private final ChannelSet channels =
      new ChannelSet(
          Map.of(
              WEBHOOK,
              message -> {
                begun.countDown();
                deafly(release);
                return new DeliveryResult.Delivered("ok");
              }),
          Map.of());
  private final LeasedDeliveries leased = new LeasedDeliveries(2 * Overdue.MOST);
  private final Slots slots = new Slots(1, Thread::new);
  private final UsualTimes usual = new UsualTimes();
  private final SendWatch watch = new SendWatch(slots, usual, Duration.ofHours(1), Thread::new);
  private final DeliveryWorker worker =
      new DeliveryWorker(
          channels,
          new TimedSend(watch, usual),
          new Resting(),
          leased.observer,
          Clock.fixed(LeasedDeliveries.NOW, ZoneOffset.UTC),
          new Random(7));
  private final List<Outcome> outcomes = new CopyOnWriteArrayList<>();
  private final List<Thread> threads = new ArrayList<>();

  @AfterEach
  void end() {
    release.countDown();
    watch.close();
    slots.shutdown();
  }

  @Test
  void aChannelWhoseThreadsDoNotEndRestsUntilTheyDo() throws Exception {
    for (int i = 0; i < Overdue.MOST; i++) {
      InHand one = next();
      Thread thread = new Thread(() -> worker.attempt(one, outcomes::add));
      threads.add(thread);
      thread.start();
    }
    assertThat(begun.await(60, SECONDS)).isTrue();
    watch.look(System.nanoTime() + Duration.ofHours(2).toNanos());
    assertThat(outcomes).hasSize(Overdue.MOST);
    assertThat(channels.rests(WEBHOOK, LeasedDeliveries.NOW)).isFalse();

    assertThat(attempt()).isEqualTo(DeliveryState.RETRYING);
    assertThat(channels.rests(WEBHOOK, LeasedDeliveries.NOW)).isTrue();

    release.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(attempt()).isEqualTo(DeliveryState.DELIVERED);
  }

  private DeliveryState attempt() throws Exception {
    List<Outcome> ended = new CopyOnWriteArrayList<>();
    InHand one = next();
    FutureTask<Void> attempt = new FutureTask<>(() -> worker.attempt(one, ended::add), null);
    new Thread(attempt).start();
    attempt.get(60, SECONDS);
    return ended.get(0).after().state();
  }

  private InHand next() {
    return leased.next(new Assembled.Message(MESSAGE, List.of()));
  }

  /** Waits whatever interrupts it. */
  private static void deafly(CountDownLatch latch) {
    while (true) {
      try {
        latch.await();
        return;
      } catch (InterruptedException e) {
        // It goes on.
      }
    }
  }
}
