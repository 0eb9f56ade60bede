package io.jobwatch.deliver;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.internal.memory.InMemoryStorage;
import io.jobwatch.model.Attempt;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.Destination;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Route;
import io.jobwatch.spi.storage.Lease;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.spi.storage.Stores;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Outcomes of one worker, with a storage that takes its time. */
@Timeout(60)
class CompletionsTest {

  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

  private final AtomicLong nanos = new AtomicLong();
  private final SlowStorage storage = new SlowStorage();
  private final Completions completions =
      new Completions(storage, 1, nanos::get, CompletionsTest::daemon);
  private final Set<Destination> busy = ConcurrentHashMap.newKeySet();
  private final Ahead ahead = new Ahead(1);

  @AfterEach
  void end() {
    storage.goesOn.countDown();
    completions.close();
    storage.close();
  }

  @Test
  void twelveMayWaitAsLongAsTheOldestIsYoung() throws Exception {
    store(11);
    nanos.addAndGet(MILLISECONDS.toNanos(19));

    assertThat(room().get(30, SECONDS)).isTrue();
    store(1);
    FutureTask<Boolean> room = waitsForRoom();
    storage.goesOn.countDown();

    assertThat(room.get(30, SECONDS)).isTrue();
  }

  @Test
  void threeMayWaitHoweverOldTheyAre() throws Exception {
    store(2);
    nanos.addAndGet(MILLISECONDS.toNanos(21));

    assertThat(room().get(30, SECONDS)).isTrue();
    store(1);
    FutureTask<Boolean> room = waitsForRoom();
    storage.goesOn.countDown();

    assertThat(room.get(30, SECONDS)).isTrue();
  }

  private void store(int count) {
    for (int i = 0; i < count; i++) {
      Delivery delivery = delivery("d" + busy.size());
      Lease lease = new Lease("t", NOW, NOW.plusSeconds(60), 1);
      Prepared prepared = new Prepared(delivery, lease, new Assembled.Suppressed("unused"), 0);
      busy.add(delivery.destination());
      ahead.release(-1);
      completions.store(
          new InHand(prepared, busy, ahead, one -> {}, new Deaf()),
          Outcome.without(prepared, delivery.postponed(NOW, "unused")));
    }
  }

  private FutureTask<Boolean> room() {
    FutureTask<Boolean> room = new FutureTask<>(completions::awaitRoom);
    daemon(room).start();
    return room;
  }

  /** Somebody who waits for room, and has none yet. */
  private FutureTask<Boolean> waitsForRoom() {
    FutureTask<Boolean> room = new FutureTask<>(completions::awaitRoom);
    Thread thread = daemon(room);
    thread.start();
    while (thread.getState() != Thread.State.WAITING) {
      assertThat(room).isNotDone();
      Thread.onSpinWait();
    }
    return room;
  }

  private static Delivery delivery(String id) {
    Route route = Route.of("webhook", id);
    return new Delivery(
        id, "n", "ada", Priority.NORMAL, route, 0, DeliveryState.LEASED, 1, NOW, null, NOW, null);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task);
    thread.setDaemon(true);
    return thread;
  }

  /** Stores nothing before it is let go on. */
  private static final class SlowStorage implements Storage {

    private final CountDownLatch goesOn = new CountDownLatch(1);
    private final Storage storage = new InMemoryStorage();

    @Override
    public <T> T transaction(Function<Stores, T> work) {
      try {
        goesOn.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return storage.transaction(work);
    }

    @Override
    public void close() {
      storage.close();
    }
  }

  private static final class Deaf implements DeliveryObserver {

    @Override
    public void attempted(Delivery delivery, Attempt attempt) {}

    @Override
    public void channelPaused(PluginId channel, String detail) {}
  }
}
