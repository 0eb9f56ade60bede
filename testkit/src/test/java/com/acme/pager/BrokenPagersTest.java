package com.acme.pager;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.spi.channel.NotificationChannelProvider;
import io.jobwatch.testkit.ContractRuns;
import io.jobwatch.testkit.RemoteFault;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract of channels finds each broken promise, and by the right test. */
class BrokenPagersTest {

  @ParameterizedTest
  @MethodSource("brokenPagers")
  void theContractFindsWhatIsBroken(NotificationChannelProvider broken, List<String> tests) {
    AnyPager.provider = broken;
    assertThat(ContractRuns.failuresOf(AnyPager.class)).containsExactlyInAnyOrderElementsOf(tests);
  }

  @Test
  void theContractFindsNothingWrongWithAGoodPager() {
    AnyPager.provider = new PagerChannelProvider();
    assertThat(ContractRuns.failuresOf(AnyPager.class)).isEmpty();
  }

  static Stream<Arguments> brokenPagers() {
    return Stream.of(
        broken(new BrokenPagers.Boundless()),
        broken(
            new BrokenPagers.Throwing(),
            "namesWhatWentWrong",
            "showsNoSecretOnFailure",
            "answersSenselessAddressesWithAResult"),
        broken(new BrokenPagers.Optimistic(), "namesWhatWentWrong"),
        broken(new BrokenPagers.Forgetful(), "passesTheDeliveryIdOn", "canBeUsedByManyThreads"),
        broken(
            new BrokenPagers.Trusting(),
            "rendersHostileTextInert",
            "deliversTheWorstMessageInert",
            "deliversTheWorstReportInert",
            "deliversTheTestMessage"),
        broken(new BrokenPagers.Curt(), "showsEveryMatchUpToItsCapacity"),
        broken(new BrokenPagers.Discreet(), "showsTheNotice", "deliversTheTestMessage"),
        broken(new BrokenPagers.Mixing(), "tellsMatchesApart"),
        broken(new BrokenPagers.Dawdling(), "givesUpBeforeItsAttemptIsOver"),
        broken(new BrokenPagers.Unreported(), "showsReports"),
        broken(new BrokenPagers.Blabbing(), "showsNoSecretOnFailure"),
        broken(new BrokenPagers.Logging(), "showsNoSecretOnFailure", "showsNoSecretOnSuccess"),
        broken(new BrokenPagers.Printing(), "showsNoSecretOnFailure", "showsNoSecretOnSuccess"),
        broken(new BrokenPagers.Revealing(), "showsNoSecretOnSuccess"),
        broken(new BrokenPagers.Lonely(), "canBeUsedByManyThreads"),
        broken(new BrokenPagers.Gullible(), "answersSenselessAddressesWithAResult"),
        broken(new BrokenPagers.Blaming(), "answersSenselessAddressesWithAResult"),
        broken(
            new BrokenPagers.Eager(),
            "connectsToNothingWhenMade",
            "hasNoObjectionToAnAddressThatItDeliversTo"),
        broken(
            new BrokenPagers.Impatient(),
            "tellsAllFaultsAtOnce",
            "showsNoSecretWhenOptionsAreWrong"),
        broken(
            new BrokenPagers.Careless(),
            "refusesAnUnknownOption",
            "tellsAllFaultsAtOnce",
            "showsNoSecretWhenOptionsAreWrong"),
        broken(new BrokenPagers.Presuming(), "hasAnIdWithItsVendorsName"),
        broken(new BrokenPagers.Hidden(), "canBeMadeByServiceLoader", "isDeclared"));
  }

  private static Arguments broken(NotificationChannelProvider provider, String... tests) {
    return Arguments.of(provider, List.of(tests));
  }

  /** The contract for whichever pager is put here. */
  static class AnyPager extends PagerChannelTest {
    static NotificationChannelProvider provider = new PagerChannelProvider();

    @Override
    protected NotificationChannelProvider provider() {
      return provider;
    }

    @Override
    protected Set<RemoteFault> notInThisProtocol() {
      // Costs half a second each time, and the good pager shows that it works.
      return Set.of(RemoteFault.SILENT);
    }
  }
}
