package io.jobwatch;

import static io.jobwatch.ScriptedBoard.job;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Alert;
import io.jobwatch.model.ChangeKind;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.Decision;
import io.jobwatch.model.Match;
import io.jobwatch.model.MatchOutcome;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.Source;
import io.jobwatch.model.SourceOutcome;
import io.jobwatch.model.Subscriber;
import io.jobwatch.model.Verdict;
import io.jobwatch.model.WhenUnavailable;
import io.jobwatch.spi.PluginContext;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.dedup.DedupStrategy;
import io.jobwatch.spi.dedup.DedupStrategyProvider;
import io.jobwatch.spi.matcher.MatchInput;
import io.jobwatch.spi.matcher.Matcher;
import io.jobwatch.spi.matcher.MatcherProvider;
import io.jobwatch.testkit.TestClock;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a plugin or a listener throws is its own matter, also what Java has methods declare. */
class BrokenPluginsTest {

  private final TestClock clock = TestClock.create();
  private final ScriptedChannel pager = new ScriptedChannel("test/pager");
  private final ScriptedBoard board = new ScriptedBoard();

  static Stream<Throwable> throwables() {
    return Stream.of(
        new IOException("broken"),
        new AssertionError("broken"),
        new OutOfMemoryError("broken"),
        new StackOverflowError("broken"),
        new NoSuchMethodError("broken"),
        new IllegalStateException("broken"));
  }

  @ParameterizedTest
  @MethodSource("throwables")
  void aScraperFailsItsOwnSource(Throwable failure) {
    board.lists(job("1", "Java Engineer"));
    try (Jobwatch jobwatch = builder(everything()).build()) {
      board.beforeAnswering(() -> BrokenPluginsTest.<RuntimeException>fail(failure));

      RunReport report = jobwatch.runOnce();

      assertThat(report.sources())
          .extracting(SourceReport::outcome)
          .containsExactlyInAnyOrder(SourceOutcome.FAILED, SourceOutcome.COMPLETE);
      assertThat(report.delivered()).isEqualTo(1);
      assertThat(Stream.of("acme", "globex").map(name -> failures(jobwatch, name)))
          .containsExactlyInAnyOrder(1, 0);
    }
  }

  @ParameterizedTest
  @MethodSource("throwables")
  void aMatcherHoldsItsOwnMatches(Throwable failure) {
    board.lists(job("1", "Java Engineer"));
    Alert broken =
        Alert.named("broken")
            .forSubscriber("ada")
            .criteria(Criteria.everything())
            .matcher("test/broken")
            .whenUnavailable(WhenUnavailable.HOLD);
    try (Jobwatch jobwatch =
        builder(broken).alert(everything()).plugin(new BrokenMatcher(failure)).build()) {

      RunReport report = jobwatch.runOnce();

      assertThat(report.changed(ChangeKind.NEW)).isEqualTo(2);
      assertThat(report.delivered()).isEqualTo(1);
      assertThat(jobwatch.alerts().matches(broken.id(), 9))
          .hasSize(2)
          .extracting(Match::outcome)
          .containsOnly(MatchOutcome.HELD);
    }
  }

  static Stream<Named<DedupStrategy>> strategiesWithoutWords() {
    return Stream.of(
        Named.of("no decision", (candidate, history) -> null),
        Named.of("sends", (candidate, history) -> new Decision.Send(null)),
        Named.of("suppresses", (candidate, history) -> new Decision.Suppress(null)));
  }

  @ParameterizedTest
  @MethodSource("strategiesWithoutWords")
  void aDedupStrategyHoldsItsOwnMatches(DedupStrategy strategy) {
    board.lists(job("1", "Java Engineer"));
    Alert broken =
        Alert.named("broken")
            .forSubscriber("ada")
            .criteria(Criteria.everything())
            .dedup("test/wordless");
    try (Jobwatch jobwatch =
        builder(broken).alert(everything()).plugin(new Wordless(strategy)).build()) {

      RunReport report = jobwatch.runOnce();

      assertThat(report.delivered()).isEqualTo(1);
      assertThat(jobwatch.alerts().matches(broken.id(), 9))
          .hasSize(2)
          .allSatisfy(
              match -> {
                assertThat(match.outcome()).isEqualTo(MatchOutcome.HELD);
                assertThat(match.reason()).contains("Dedup strategy 'test/wordless' failed");
              });
    }
  }

  @ParameterizedTest
  @MethodSource("throwables")
  void aListenerStopsNothing(Throwable failure) {
    board.lists(job("1", "Java Engineer"));
    try (Jobwatch jobwatch =
        builder(everything())
            .listener(
                new JobwatchListener() {
                  @Override
                  public void matched(Match match) {
                    BrokenPluginsTest.<RuntimeException>fail(failure);
                  }

                  @Override
                  public void runFinished(RunReport report) {
                    BrokenPluginsTest.<RuntimeException>fail(failure);
                  }
                })
            .build()) {

      assertThat(jobwatch.runOnce().delivered()).isEqualTo(1);
    }
  }

  private static int failures(Jobwatch jobwatch, String name) {
    return jobwatch.sources().health("test/board:" + name).failures();
  }

  private JobwatchBuilder builder(Alert alert) {
    return Jobwatch.builder()
        .clock(clock)
        .pauser(clock::advance)
        .fetches(1, Duration.ofMinutes(1))
        .plugin(board)
        .plugin(pager)
        .channel("test/pager")
        .source(ScriptedBoard.SOURCE)
        .source(Source.of("test/board", "globex"))
        .subscriber(Subscriber.of("ada").route("test/pager", "4711"))
        .alert(alert);
  }

  private static Alert everything() {
    return Alert.named("all").forSubscriber("ada").criteria(Criteria.everything());
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void fail(Throwable failure) throws T {
    throw (T) failure;
  }

  private record Wordless(DedupStrategy strategy) implements DedupStrategyProvider {

    @Override
    public PluginId id() {
      return PluginId.of("test/wordless");
    }

    @Override
    public DedupStrategy create(PluginOptions options) {
      return strategy;
    }
  }

  private record BrokenMatcher(Throwable failure) implements MatcherProvider {

    @Override
    public PluginId id() {
      return PluginId.of("test/broken");
    }

    @Override
    public Matcher create(PluginOptions options, PluginContext context) {
      return new Matcher() {
        @Override
        public Verdict score(MatchInput input) {
          BrokenPluginsTest.<RuntimeException>fail(failure);
          throw new IllegalStateException("It has thrown before.");
        }
      };
    }
  }
}
