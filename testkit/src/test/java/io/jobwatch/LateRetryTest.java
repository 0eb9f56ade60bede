package io.jobwatch;

import static io.jobwatch.ScriptedBoard.job;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.internal.memory.InMemoryStorage;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.spi.storage.Stores;
import io.jobwatch.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Retries that become due while a run is still looking for what is due. */
class LateRetryTest {

  private final TestClock clock = TestClock.create();
  private final ScriptedBoard board = new ScriptedBoard().lists(job("1", "Java Engineer"));
  private final ScriptedChannel pager = new ScriptedChannel("test/pager");

  @Test
  void aRetryThatBecomesDueWhileTheRunLooksForItIsStillTried() {
    DeliveryResult down = new DeliveryResult.Transient("HTTP 503");
    pager.gives(down, down);
    try (Jobwatch jobwatch =
        Jobwatch.builder()
            .clock(clock)
            .pauser(clock::advance)
            .storage(new SlowStorage(new InMemoryStorage(), clock))
            .plugin(board)
            .plugin(pager)
            .channel("test/pager")
            .source(ScriptedBoard.SOURCE)
            .subscriber(Subscriber.of("ada").route("test/pager", "4711"))
            .alert(Alert.named("all").forSubscriber("ada").criteria(Criteria.everything()))
            .build()) {
      RunReport report = jobwatch.runOnce();

      assertThat(report.delivered()).isEqualTo(1);
      assertThat(report.waiting()).isZero();
      assertThat(pager.messages()).hasSize(3);
    }
  }

  /** A storage that says when something is due two seconds late, after the pause before a retry. */
  private record SlowStorage(Storage storage, TestClock clock) implements Storage {

    @Override
    public <T> T transaction(Function<Stores, T> work) {
      T result = storage.transaction(work);
      if (result instanceof Optional<?> due && due.filter(Instant.class::isInstance).isPresent()) {
        clock.advance(Duration.ofSeconds(2));
      }
      return result;
    }

    @Override
    public void close() {
      storage.close();
    }
  }
}
