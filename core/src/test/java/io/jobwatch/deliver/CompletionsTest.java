package io.jobwatch.deliver;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.error.StorageException;
import io.jobwatch.internal.memory.InMemoryStorage;
import io.jobwatch.model.Delivery;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.spi.storage.Stores;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Outcomes of one worker, with a storage that takes its time. */
@Timeout(120)
class CompletionsTest {

  private final AtomicLong nanos = new AtomicLong();
  private final SlowStorage storage = new SlowStorage();
  private final Completions completions =
      new Completions(storage, 1, nanos::get, CompletionsTest::daemon);
  private final LeasedDeliveries leased = new LeasedDeliveries(20);

  @AfterEach
  void end() {
    storage.goesOn.countDown();
    completions.close();
    storage.close();
  }

  @Test
  void twelveMayWaitAsLongAsTheOldestIsYoung() throws Exception {
    noMoreThan(12, 19);
  }

  @Test
  void threeMayWaitHoweverOldTheyAre() throws Exception {
    noMoreThan(3, 21);
  }

  @Test
  void closingStoresWhatCouldNotBeStoredBefore() {
    failing(2);
    store(1);

    completions.close();

    assertThat(storage.stored).hasValue(1);
    assertThat(completions.failing()).isFalse();
  }

  @Test
  void closingTriesOnceWhatCannotBeStored() {
    failing(4);

    completions.close();

    assertThat(storage.refusals).hasValue(0);
    assertThat(storage.stored).hasValue(0);
    assertThat(completions.failing()).isTrue();
  }

  /** Refuses so many transactions, of which an outcome needs two: beside others and alone. */
  private void failing(int refusals) {
    storage.refusals.set(refusals);
    storage.goesOn.countDown();
    store(1);
    awaitFailing();
  }

  private void awaitFailing() {
    while (!completions.failing()) {
      Thread.onSpinWait();
    }
  }

  private void noMoreThan(int most, long millis) throws Exception {
    store(most - 1);
    nanos.addAndGet(MILLISECONDS.toNanos(millis));

    assertThat(room().get(60, SECONDS)).isTrue();
    store(1);
    FutureTask<Boolean> none = waitsForRoom();
    storage.goesOn.countDown();

    assertThat(none.get(60, SECONDS)).isTrue();
  }

  private void store(int count) {
    for (int i = 0; i < count; i++) {
      InHand inHand = leased.next();
      Delivery after = inHand.prepared().delivery().postponed(LeasedDeliveries.NOW, "unused");
      completions.store(inHand, Outcome.without(inHand.prepared(), after));
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

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task);
    thread.setDaemon(true);
    return thread;
  }

  /** Stores nothing before it is let go on, and refuses as much as it is told to. */
  private static final class SlowStorage implements Storage {

    private final CountDownLatch goesOn = new CountDownLatch(1);
    private final AtomicInteger refusals = new AtomicInteger();
    private final AtomicInteger stored = new AtomicInteger();
    private final Storage storage = new InMemoryStorage();

    @Override
    public <T> T transaction(Function<Stores, T> work) {
      try {
        goesOn.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        throw new StorageException("refused", false, null);
      }
      T result = storage.transaction(work);
      stored.incrementAndGet();
      return result;
    }

    @Override
    public void close() {
      storage.close();
    }
  }
}
