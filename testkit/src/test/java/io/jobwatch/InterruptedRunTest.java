package io.jobwatch;

import static io.jobwatch.ScriptedBoard.job;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobwatch.model.Route;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
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

  @Test
  void isNoRunOfAClosedJobwatch() {
    Jobwatch jobwatch = Jobwatch.builder().build();
    jobwatch.close();

    assertThatThrownBy(jobwatch::runOnce)
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("Jobwatch: it is closed.");
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
