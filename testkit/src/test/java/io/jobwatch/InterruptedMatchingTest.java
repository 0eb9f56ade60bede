package io.jobwatch;

import static io.jobwatch.ScriptedBoard.job;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.internal.memory.InMemoryStorage;
import io.jobwatch.model.Alert;
import io.jobwatch.model.ChangeKind;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Subscriber;
import io.jobwatch.model.Verdict;
import io.jobwatch.spi.PluginContext;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.matcher.Matcher;
import io.jobwatch.spi.matcher.MatcherProvider;
import io.jobwatch.testkit.TestClock;
import io.jobwatch.testkit.storage.RepeatingStorage;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A run that is interrupted while it matches ends early, with what it has done: a matcher may take
 * a second for each of thousands of postings.
 */
class InterruptedMatchingTest {

  private final TestClock clock = TestClock.create();
  private final ScriptedChannel pager = new ScriptedChannel("test/pager");
  private final ScriptedBoard board =
      new ScriptedBoard().lists(job("1", "Java"), job("2", "Baker"), job("3", "Nurse"));
  private Runnable whileMatching = () -> {};

  @AfterEach
  void clearInterrupt() {
    boolean unused = Thread.interrupted();
  }

  @Test
  void matchesNoMoreAndLeavesTheRestToTheNextRun() {
    Thread runner = Thread.currentThread();
    try (Jobwatch jobwatch = jobwatch()) {
      whileMatching = runner::interrupt;

      RunReport interrupted = jobwatch.runOnce();

      assertThat(Thread.interrupted()).isTrue();
      assertThat(interrupted.changed(ChangeKind.NEW)).isEqualTo(3);
      assertThat(interrupted.matched()).isEqualTo(1);
      assertThat(interrupted.delivered()).isZero();

      whileMatching = () -> {};
      RunReport next = jobwatch.runOnce();

      assertThat(next.matched()).isEqualTo(2);
      assertThat(pager.titles()).containsExactlyInAnyOrder("Java", "Baker", "Nurse");
    }
  }

  private Jobwatch jobwatch() {
    return Jobwatch.builder()
        .clock(clock)
        .pauser(clock::advance)
        .storage(new RepeatingStorage(new InMemoryStorage()))
        .plugin(board)
        .plugin(pager)
        .plugin(new Interrupting())
        .channel("test/pager")
        .source(ScriptedBoard.SOURCE)
        .subscriber(Subscriber.of("ada").route("test/pager", "4711"))
        .alert(
            Alert.named("all")
                .forSubscriber("ada")
                .criteria(Criteria.everything())
                .matcher("test/interrupting"))
        .build();
  }

  private final class Interrupting implements MatcherProvider {

    @Override
    public PluginId id() {
      return PluginId.of("test/interrupting");
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
