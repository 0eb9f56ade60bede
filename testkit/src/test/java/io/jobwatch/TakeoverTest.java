package io.jobwatch;

import static io.jobwatch.ScriptedBoard.job;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobwatch.internal.memory.InMemoryStorage;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.Digest;
import io.jobwatch.model.Frequency;
import io.jobwatch.model.SourceOutcome;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.spi.storage.Stores;
import io.jobwatch.testkit.TestClock;
import io.jobwatch.testkit.storage.RepeatingStorage;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** How soon a node goes on with what another one had under way that does nothing more. */
class TakeoverTest {

  private static final Duration MOMENT = Duration.ofMillis(1);

  private final TestClock clock = TestClock.create();
  private final Storage storage = new RepeatingStorage(new InMemoryStorage());
  private final ScriptedBoard board = new ScriptedBoard().lists(job("1", "Java Engineer"));
  private final ScriptedChannel pager = new ScriptedChannel("test/pager");

  @Test
  void aSourceIsFetchedByAnotherNodeTwoMinutesAfterItWasClaimed() {
    try (Jobwatch other = node(storage);
        Jobwatch frozen = node(storage)) {
      board.beforeAnswering(
          () -> {
            clock.advance(Duration.ofMinutes(2).minus(MOMENT));
            assertThat(outcome(other.runOnce())).isEqualTo(SourceOutcome.LEASED);
            clock.advance(MOMENT);
            assertThat(outcome(other.runOnce())).isEqualTo(SourceOutcome.COMPLETE);
          });

      assertThat(outcome(frozen.runOnce())).isEqualTo(SourceOutcome.LEASED);
      assertThat(board.requests()).hasSize(2);
    }
  }

  @Test
  void aDigestIsQueuedByAnotherNodeAMinuteAfterItWasClaimed() {
    try (Jobwatch other = node(storage);
        Jobwatch ended = node(new EndsAfterClaimingDigests(storage))) {
      assertThat(ended.runOnce().notified()).isZero();
      clock.advance(Duration.ofDays(1));
      assertThatThrownBy(ended::runOnce).hasMessage("the process has ended");

      clock.advance(Duration.ofMinutes(1).minus(MOMENT));
      assertThat(other.runOnce().notified()).isZero();
      clock.advance(MOMENT);
      assertThat(other.runOnce().notified()).isEqualTo(1);
      assertThat(pager.messages()).hasSize(1);
    }
  }

  private static SourceOutcome outcome(RunReport report) {
    return report.sources().get(0).outcome();
  }

  private Jobwatch node(Storage nodes) {
    return Jobwatch.builder()
        .clock(clock)
        .pauser(clock::advance)
        .storage(nodes)
        .plugin(board)
        .plugin(pager)
        .channel("test/pager")
        .source(ScriptedBoard.SOURCE)
        .subscriber(Subscriber.of("ada").route("test/pager", "4711").frequency(Frequency.daily()))
        .alert(Alert.named("all").forSubscriber("ada").criteria(Criteria.everything()))
        .build();
  }

  /** A storage whose process ends once it has claimed digests. */
  private record EndsAfterClaimingDigests(Storage storage) implements Storage {

    @Override
    public <T> T transaction(Function<Stores, T> work) {
      T result = storage.transaction(work);
      if (result instanceof List<?> rows && !rows.isEmpty() && rows.get(0) instanceof Digest) {
        throw new IllegalStateException("the process has ended");
      }
      return result;
    }

    @Override
    public void close() {}
  }
}
