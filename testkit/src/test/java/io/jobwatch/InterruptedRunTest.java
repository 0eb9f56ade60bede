package io.jobwatch;

import static io.jobwatch.ScriptedBoard.job;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobwatch.internal.memory.InMemoryStorage;
import io.jobwatch.model.Route;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.spi.storage.Stores;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A run that is given up says so in another way than one that could not begin. */
@Timeout(120)
class InterruptedRunTest {

  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread runner = Thread.currentThread();
  private final Pipeline pipeline = Pipeline.everythingOver(Route.of("test/pager", "4711"));

  @BeforeEach
  void listOne() {
    pipeline.board.lists(job("1", "Java Engineer"));
  }

  @AfterEach
  void close() {
    pipeline.close();
  }

  @Test
  void isCancelledAndGoesOnWithTheNext() {
    pipeline.board.beforeAnswering(this::interruptRunAndAwaitTheSame);

    assertThatTheRunIsCancelled();

    assertThat(pipeline.run().delivered()).isEqualTo(1);
    assertThat(pipeline.board.requests()).hasSize(2);
  }

  @Test
  void isCancelledIfItWasInterruptedBefore() {
    pipeline.board.beforeAnswering(this::awaitInterruptOrEnd);
    runner.interrupt();

    assertThatTheRunIsCancelled();

    assertThat(pipeline.run().delivered()).isEqualTo(1);
  }

  /** Or the next one would find its sources leased. */
  @Test
  void endsAfterItsFetches() {
    AtomicBoolean fetched = new AtomicBoolean();
    pipeline.board.beforeAnswering(this::interruptRunAndAwaitTheSame);
    pipeline.listen(
        new JobwatchListener() {
          @Override
          public void sourceFetched(SourceReport report) {
            letARunEndThatWaitsForNothing();
            fetched.set(true);
          }
        });

    assertThatTheRunIsCancelled();

    assertThat(fetched).isTrue();
  }

  /** Nothing of it is a fault: it was a run when it began. */
  @Test
  void isCancelledIfItIsClosedBeforeItsFirstFetch() {
    AtomicReference<Jobwatch> running = new AtomicReference<>();
    AtomicReference<Thread> closer = new AtomicReference<>();
    Storage storage =
        new TappedStorage(
            () -> {
              Jobwatch jobwatch = running.getAndSet(null);
              if (jobwatch != null) {
                closer.set(new Thread(jobwatch::close));
                closer.get().start();
                // Which awaits the run, at the end.
                while (closer.get().getState() != Thread.State.TIMED_WAITING) {
                  Thread.onSpinWait();
                }
              }
            });
    Jobwatch jobwatch =
        Jobwatch.builder()
            .storage(storage)
            .plugin(pipeline.board)
            .source(ScriptedBoard.SOURCE)
            .build();
    running.set(jobwatch);

    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(jobwatch::runOnce)
        .withMessage("Run: this Jobwatch was closed meanwhile. What was stored is kept.");

    assertThat(closer).doesNotHaveValue(null);
  }

  @Test
  void isNoRunOfAClosedJobwatch() {
    Jobwatch jobwatch = Jobwatch.builder().build();
    jobwatch.close();

    assertThatThrownBy(jobwatch::runOnce)
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("Jobwatch: it is closed.");
  }

  /** Does something before each transaction. */
  private record TappedStorage(Runnable before, Storage storage) implements Storage {

    TappedStorage(Runnable before) {
      this(before, new InMemoryStorage());
    }

    @Override
    public <T> T transaction(Function<Stores, T> work) {
      before.run();
      return storage.transaction(work);
    }

    @Override
    public void close() {
      storage.close();
    }
  }

  private void assertThatTheRunIsCancelled() {
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(pipeline::run)
        .withMessage("Run: the thread was interrupted. Run again; what was stored is kept.")
        .withCauseInstanceOf(InterruptedException.class);
    ended.countDown();
    assertThat(Thread.interrupted()).isTrue();
  }

  private void interruptRunAndAwaitTheSame() {
    runner.interrupt();
    awaitInterruptOrEnd();
  }

  private void awaitInterruptOrEnd() {
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void letARunEndThatWaitsForNothing() {
    // The thread is interrupted, and remains it.
    boolean interrupted = Thread.interrupted();
    try {
      boolean unused = ended.await(200, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
