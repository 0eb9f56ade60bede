package io.jobwatch;

import static io.jobwatch.ScriptedBoard.job;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.jobwatch.model.Alert;
import io.jobwatch.model.Attempt;
import io.jobwatch.model.ChangeKind;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.Source;
import io.jobwatch.model.Subscriber;
import io.jobwatch.testkit.TestClock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What goes on in the background from start to close; the looks for work take real time, but
 * little.
 */
@Timeout(120)
class StartTest {

  private final TestClock clock = TestClock.create();
  private final ScriptedBoard board = new ScriptedBoard().lists(job("1", "Java Engineer"));
  private final ScriptedChannel pager = new ScriptedChannel("test/pager");
  private final BlockingQueue<RunReport> runs = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> attempts = new LinkedBlockingQueue<>();

  @Test
  void fetchesWhatIsDueDeliversAndStops() throws InterruptedException {
    Set<Thread> before = threads();
    Jobwatch jobwatch = jobwatch();
    try (jobwatch) {
      jobwatch.start();
      jobwatch.start();

      assertThat(next(runs).changed(ChangeKind.NEW)).isEqualTo(1);
      assertThat(next(attempts)).isEqualTo("delivered");

      board.lists(job("1", "Java Engineer"), job("2", "Baker"));
      clock.advance(ScriptedBoard.SOURCE.interval());
      assertThat(next(runs).changed(ChangeKind.NEW)).isEqualTo(1);
      assertThat(next(attempts)).isEqualTo("delivered");
      assertThat(pager.messages())
          .extracting(message -> message.items().get(0).posting().content().title())
          .containsExactly("Java Engineer", "Baker");
    }

    assertThat(board.requests()).hasSize(2);
    assertThat(runs).isEmpty();
    for (Thread thread : threads()) {
      if (!before.contains(thread)) {
        thread.join(Duration.ofSeconds(60).toMillis());
        assertThat(thread.isAlive()).as("%s", thread).isFalse();
      }
    }
    assertThatIllegalStateException().isThrownBy(jobwatch::start).withMessageContaining("closed");
  }

  @Test
  void triesAFailedDeliveryAgainWithoutAnyFetch() throws InterruptedException {
    pager.gives(new DeliveryResult.Transient("HTTP 503"));
    try (Jobwatch jobwatch = jobwatch()) {
      jobwatch.start();
      assertThat(next(attempts)).isEqualTo("transient");

      clock.advance(Duration.ofSeconds(5));

      assertThat(next(attempts)).isEqualTo("delivered");
      assertThat(pager.messages()).hasSize(2);
    }
    assertThat(board.requests()).hasSize(1);
  }

  /** Or what was found would never be told. */
  @Test
  void matchesWhatItHasFetchedThoughSomethingIsAlwaysDue() throws InterruptedException {
    Duration interval = Duration.ofSeconds(1);
    try (Jobwatch jobwatch =
        builder()
            .source(ScriptedBoard.SOURCE.every(interval))
            .source(Source.of("test/board", "globex").every(interval))
            .listener(
                new JobwatchListener() {
                  @Override
                  public void sourceFetched(SourceReport report) {
                    clock.advance(interval);
                  }
                })
            .build()) {
      jobwatch.start();

      assertThat(next(attempts)).isEqualTo("delivered");
    }
  }

  private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
    T element = queue.poll(60, TimeUnit.SECONDS);
    assertThat(element).as("what should happen within a minute").isNotNull();
    return element;
  }

  private Jobwatch jobwatch() {
    return builder().source(ScriptedBoard.SOURCE).build();
  }

  private JobwatchBuilder builder() {
    return Jobwatch.builder()
        .clock(clock)
        .poll(Duration.ofMillis(50))
        .plugin(board)
        .plugin(pager)
        .channel("test/pager")
        .subscriber(Subscriber.of("ada").route("test/pager", "4711"))
        .alert(Alert.named("all").forSubscriber("ada").criteria(Criteria.everything()))
        .listener(
            new JobwatchListener() {
              @Override
              public void runFinished(RunReport report) {
                runs.add(report);
              }

              @Override
              public void attempted(Delivery delivery, Attempt attempt) {
                attempts.add(attempt.result());
              }
            });
  }

  /** The threads of Jobwatch that are alive. */
  private static Set<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("jobwatch-"))
        .collect(Collectors.toSet());
  }
}
