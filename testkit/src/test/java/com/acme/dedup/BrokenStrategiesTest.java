package com.acme.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.spi.dedup.DedupStrategyProvider;
import io.jobwatch.testkit.ContractRuns;
import io.jobwatch.testkit.DedupStrategyContract;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract of dedup strategies finds each broken promise, and by the right test. */
class BrokenStrategiesTest {

  @ParameterizedTest
  @MethodSource("strategies")
  void theContractFindsWhatIsBroken(DedupStrategyProvider provider, List<String> tests) {
    AnyStrategy.provider = provider;
    assertThat(ContractRuns.failuresOf(AnyStrategy.class))
        .containsExactlyInAnyOrderElementsOf(tests);
  }

  static Stream<Arguments> strategies() {
    return Stream.of(
        arguments(new BrokenStrategies.Good()),
        arguments(new BrokenStrategies.Mute(), "sendsWhatWasNeverTold"),
        arguments(
            new BrokenStrategies.Remembering(),
            "decidesTheSameWhenAskedTwice",
            "decidesTheSameInAnyOrder",
            "canBeUsedByManyThreads"),
        arguments(
            new BrokenStrategies.Moody(),
            "decidesTheSameWhenAskedTwice",
            "decidesTheSameInAnyOrder"),
        arguments(new BrokenStrategies.Consuming(), "leavesTheHistoryAlone"),
        arguments(new BrokenStrategies.Silent(), "givesAReason"),
        arguments(new BrokenStrategies.Lonely(), "canBeUsedByManyThreads"));
  }

  private static Arguments arguments(DedupStrategyProvider provider, String... tests) {
    return Arguments.of(provider, List.of(tests));
  }

  /** The contract for whichever strategy is put here. */
  static class AnyStrategy extends DedupStrategyContract {
    static DedupStrategyProvider provider = new BrokenStrategies.Good();

    @Override
    protected DedupStrategyProvider provider() {
      return provider;
    }

    @Override
    protected Map<String, String> wrongOptions() {
      return Map.of();
    }
  }
}
