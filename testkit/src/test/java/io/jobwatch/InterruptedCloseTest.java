package io.jobwatch;

import static io.jobwatch.ScriptedBoard.job;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.internal.memory.InMemoryStorage;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.spi.storage.Stores;
import io.jobwatch.testkit.TestClock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A Jobwatch that is closed by a thread that was told to end waits as it does otherwise, or what is
 * being sent would be sent again.
 */
@Timeout(120)
class InterruptedCloseTest {

  private final TestClock clock = TestClock.create();
  private final ScriptedBoard board = new ScriptedBoard().lists(job("1", "Java Engineer"));
  private final ScriptedChannel pager = new ScriptedChannel("test/pager");
  private final Storage stored = new InMemoryStorage();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch storageClosed = new CountDownLatch(1);
  private final AtomicReference<Boolean> closedUnderWork = new AtomicReference<>();
  private final Thread closer = Thread.currentThread();

  @AfterEach
  void clearInterrupt() {
    boolean unused = Thread.interrupted();
  }

  @Test
  void waitsForMessagesThatAreBeingSent() throws InterruptedException {
    pager.whileSending(this::workLongerThanTheStorageIsOpen);

    closeInterrupted();

    assertThatWorkEndedBeforeTheStorageWasClosed();
    assertThat(stored.<Map<DeliveryState, Long>>transaction(stores -> stores.deliveries().counts()))
        .containsOnly(Map.entry(DeliveryState.DELIVERED, 1L));
  }

  @Test
  void waitsForThemThoughTheInterruptComesWhileItWaits() throws InterruptedException {
    pager.whileSending(
        () -> {
          begun.countDown();
          while (closer.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
          }
          closer.interrupt();
          workLongerThanTheStorageIsOpen();
        });

    close();

    assertThatWorkEndedBeforeTheStorageWasClosed();
  }

  @Test
  void waitsForFetches() throws InterruptedException {
    board.beforeAnswering(this::workLongerThanTheStorageIsOpen);

    closeInterrupted();

    assertThatWorkEndedBeforeTheStorageWasClosed();
  }

  private void closeInterrupted() throws InterruptedException {
    try (Jobwatch jobwatch = jobwatch()) {
      jobwatch.start();
      assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
      closer.interrupt();
    }
  }

  private void close() throws InterruptedException {
    try (Jobwatch jobwatch = jobwatch()) {
      jobwatch.start();
      // Not in a wait with a time, which is what the end of the test is told by.
      begun.await();
    }
  }

  private void assertThatWorkEndedBeforeTheStorageWasClosed() {
    assertThat(Thread.interrupted()).isTrue();
    assertThat(closedUnderWork).hasValue(false);
    assertThat(storageClosed.getCount()).isZero();
  }

  /** Half a second, if nothing goes wrong. */
  private void workLongerThanTheStorageIsOpen() {
    begun.countDown();
    try {
      closedUnderWork.set(storageClosed.await(500, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Jobwatch jobwatch() {
    return Jobwatch.builder()
        .clock(clock)
        .poll(Duration.ofMillis(50))
        .storage(new ClosedStorage())
        .plugin(board)
        .plugin(pager)
        .channel("test/pager")
        .source(ScriptedBoard.SOURCE)
        .subscriber(Subscriber.of("ada").route("test/pager", "4711"))
        .alert(Alert.named("all").forSubscriber("ada").criteria(Criteria.everything()))
        .build();
  }

  /** Tells when it is closed. */
  private final class ClosedStorage implements Storage {

    @Override
    public <T> T transaction(Function<Stores, T> work) {
      return stored.transaction(work);
    }

    @Override
    public void close() {
      storageClosed.countDown();
    }
  }
}
