package io.jobwatch;

import static io.jobwatch.ScriptedBoard.job;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobwatch.internal.memory.InMemoryStorage;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.Priority;
import io.jobwatch.model.SourceOutcome;
import io.jobwatch.model.Subscriber;
import io.jobwatch.model.Verdict;
import io.jobwatch.spi.PluginContext;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.matcher.Matcher;
import io.jobwatch.spi.matcher.MatcherProvider;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.testkit.TestClock;
import io.jobwatch.testkit.storage.RepeatingStorage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a node is slow with stays its own for as long as it is at it. */
class KeptLeasesTest {

  private static final Duration MANY_LEASES = Duration.ofMinutes(20);

  private final TestClock clock = TestClock.create();
  private final TestTimer timer = new TestTimer(clock);
  private final Storage storage = new RepeatingStorage(new InMemoryStorage());
  private final ScriptedBoard board = new ScriptedBoard().lists(job("1", "Java Engineer"));
  private final ScriptedChannel pager = new ScriptedChannel("test/pager");
  private Runnable whileMatching = () -> {};

  @Test
  void aSourceThatAnswersLateIsFetchedByNobodyElse() {
    try (Jobwatch other = node();
        Jobwatch slow = node()) {
      board.beforeAnswering(
          () -> {
            timer.pass(MANY_LEASES);
            assertThat(outcome(other.runOnce())).isEqualTo(SourceOutcome.LEASED);
          });

      assertThat(outcome(slow.runOnce())).isEqualTo(SourceOutcome.COMPLETE);
      assertThat(board.requests()).hasSize(1);
      assertThat(timer.size()).isZero();
    }
  }

  @Test
  void changesThatAreMatchedSlowlyAreMatchedByNobodyElse() {
    try (Jobwatch other = node();
        Jobwatch slow = node()) {
      whileMatching =
          () -> {
            whileMatching = () -> {};
            timer.pass(MANY_LEASES);
            assertThat(other.runOnce().matched()).isZero();
          };

      RunReport report = slow.runOnce();

      assertThat(report.matched()).isEqualTo(1);
      assertThat(report.delivered()).isEqualTo(1);
      assertThat(timer.size()).isZero();
    }
  }

  @Test
  void changesWhoseLeaseRanOutAreLeftToWhoeverTookThemOver() {
    try (Jobwatch other = node();
        Jobwatch frozen = node()) {
      whileMatching =
          () -> {
            whileMatching = () -> {};
            clock.advance(MANY_LEASES);
            assertThat(other.runOnce().ok()).isTrue();
          };

      assertThatThrownBy(frozen::runOnce)
          .hasMessageContaining("another node has taken 1 of them over");
      assertThat(other.runOnce().ok()).isTrue();
      assertThat(pager.messages()).hasSize(1);
    }
  }

  private static SourceOutcome outcome(RunReport report) {
    return report.sources().get(0).outcome();
  }

  private Jobwatch node() {
    return Jobwatch.builder()
        .clock(clock)
        .pauser(clock::advance)
        .leaseTimer(timer)
        .storage(storage)
        .plugin(board)
        .plugin(pager)
        .plugin(new SlowMatcher())
        .channel("test/pager")
        .source(ScriptedBoard.SOURCE)
        .subscriber(Subscriber.of("ada").route("test/pager", "4711"))
        .alert(
            Alert.named("all")
                .forSubscriber("ada")
                .criteria(Criteria.everything())
                .matcher("test/slow"))
        .build();
  }

  private final class SlowMatcher implements MatcherProvider {

    @Override
    public PluginId id() {
      return PluginId.of("test/slow");
    }

    @Override
    public Matcher create(PluginOptions options, PluginContext context) {
      options.verify();
      return input -> {
        whileMatching.run();
        return new Verdict.Scored(95, Priority.HIGH, List.of(), List.of(), List.of());
      };
    }
  }
}
