package io.jobwatch;

import static io.jobwatch.ScriptedBoard.job;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobwatch.model.Route;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A run that is given up says so in another way than one that could not begin. */
@Timeout(60)
class InterruptedRunTest {

  private final CountDownLatch over = new CountDownLatch(1);

  @Test
  void isCancelledAndGoesOnWithTheNext() {
    try (Pipeline pipeline = Pipeline.everythingOver(Route.of("test/pager", "4711"))) {
      pipeline.board.lists(job("1", "Java Engineer"));
      pipeline.board.beforeAnswering(this::awaitTheEnd);

      Thread.currentThread().interrupt();
      assertThatExceptionOfType(CancellationException.class)
          .isThrownBy(pipeline::run)
          .withMessage("Run: the thread was interrupted. Run again; what was stored is kept.")
          .withCauseInstanceOf(InterruptedException.class);
      assertThat(Thread.interrupted()).isTrue();

      over.countDown();
      assertThat(pipeline.runLater(Duration.ofHours(1)).delivered()).isEqualTo(1);
    }
  }

  @Test
  void isNoRunOfAClosedJobwatch() {
    Jobwatch jobwatch = Jobwatch.builder().build();
    jobwatch.close();

    assertThatThrownBy(jobwatch::runOnce)
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("Jobwatch: it is closed.");
  }

  private void awaitTheEnd() {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
