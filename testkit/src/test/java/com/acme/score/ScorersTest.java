package com.acme.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.spi.http.HttpCaller;
import io.jobwatch.spi.matcher.MatcherProvider;
import io.jobwatch.testkit.ContractRuns;
import io.jobwatch.testkit.MatcherContract;
import io.jobwatch.testkit.RecordingHttp;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract of matchers finds each broken promise, and by the right test. */
class ScorersTest {

  @ParameterizedTest
  @MethodSource("scorers")
  void theContractFindsWhatIsBroken(MatcherProvider provider, List<String> tests) {
    AnyScorer.provider = provider;
    assertThat(ContractRuns.failuresOf(AnyScorer.class)).containsExactlyInAnyOrderElementsOf(tests);
  }

  static Stream<Arguments> scorers() {
    return Stream.of(
        scorer(new Scorers.Good()),
        scorer(
            new Scorers.Enthusiastic(),
            "givesAVerdictOnAnyPosting",
            "givesTheSameVerdictAgain",
            "canBeUsedByManyThreads"),
        scorer(new Scorers.Curt(), "scoresAPosting"),
        scorer(
            new Scorers.Sulking(),
            "givesAVerdictWhenTheServiceFails",
            "givesAVerdictWhenTheServiceAnswersNonsense"),
        scorer(new Scorers.Blabbing(), "showsNoSecretOnFailure"),
        scorer(new Scorers.Printing(), "showsNoSecretOnFailure", "showsNoSecretOnSuccess"),
        scorer(
            new Scorers.Trusting(),
            "givesAVerdictWhenTheServiceAnswersNonsense",
            "showsNoSecretOnFailure"),
        scorer(
            new Scorers.Optimistic(), "givesAVerdictWhenTheServiceFails", "showsNoSecretOnFailure"),
        scorer(new Scorers.Tiring(), "givesTheSameVerdictAgain", "canBeUsedByManyThreads"),
        scorer(new Scorers.Lonely(), "canBeUsedByManyThreads"),
        scorer(new Scorers.Eager(), "connectsToNothingWhenMade"),
        scorer(new Scorers.Forgetful(), "givesEqualVerdictsForEqualCacheKeys"),
        scorer(new Scorers.Timely(), "givesEqualVerdictsForEqualCacheKeys"),
        scorer(new Scorers.Spoilt(), "givesAVerdictWithoutAProfile"));
  }

  private static Arguments scorer(MatcherProvider provider, String... tests) {
    return Arguments.of(provider, List.of(tests));
  }

  /** The contract for whichever matcher is put here. */
  static class AnyScorer extends MatcherContract {
    static MatcherProvider provider = new Scorers.Good();

    @Override
    protected MatcherProvider provider() {
      return provider;
    }

    @Override
    protected Map<String, String> wrongOptions() {
      return Map.of();
    }

    @Override
    protected List<String> secrets() {
      return List.of(Scorers.KEY);
    }

    @Override
    protected HttpCaller service() {
      return new RecordingHttp().answer(200, "70");
    }
  }
}
