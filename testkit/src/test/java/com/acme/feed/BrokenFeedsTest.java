package com.acme.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.spi.scraper.ScraperProvider;
import io.jobwatch.testkit.ContractRuns;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract of scrapers finds each broken promise, and by the right test. */
class BrokenFeedsTest {

  @ParameterizedTest
  @MethodSource("feeds")
  void theContractFindsWhatIsBroken(ScraperProvider provider, List<String> tests) {
    AnyFeed.provider = provider;
    assertThat(ContractRuns.failuresOf(AnyFeed.class)).containsExactlyInAnyOrderElementsOf(tests);
  }

  static Stream<Arguments> feeds() {
    return Stream.of(
        feed(new FeedScraperProvider()),
        feed(
            new BrokenFeeds.Hopeful(),
            "takesNoPartForTheWhole",
            "takesNoCutAnswerForTheWhole",
            "endsOnABoardThatRepeatsItself",
            "passesTheRateLimitOn"),
        feed(new BrokenFeeds.Guessing(), "takesNoCutAnswerForTheWhole"),
        feed(
            new BrokenFeeds.Throwing(),
            "survivesNonsense",
            "takesNoCutAnswerForTheWhole",
            "showsNoSecretOnFailure"),
        feed(
            new BrokenFeeds.Shrugging(),
            "saysThatAFetchFailed",
            "takesNoPartForTheWhole",
            "namesAnUnknownBoard",
            "passesTheRateLimitOn",
            "understandsNotModified"),
        feed(new BrokenFeeds.Vague(), "namesAnUnknownBoard"),
        feed(new BrokenFeeds.Silent(), "saysThatAFetchFailed"),
        feed(new BrokenFeeds.Lost(), "understandsNotModified"),
        feed(new BrokenFeeds.Pushy(), "passesTheRateLimitOn"),
        feed(new BrokenFeeds.Hasty(), "passesTheRateLimitOn"),
        feed(new BrokenFeeds.Fickle(), "readsTheSameContentTwice"),
        feed(new BrokenFeeds.Merging(), "readsEveryPosting", "readsTheSameContentTwice"),
        feed(new BrokenFeeds.Doubting(), "readsAnEmptyBoard"),
        feed(
            new BrokenFeeds.Small(),
            "readsEveryPosting",
            "readsTheSameContentTwice",
            "understandsNotModified"),
        feed(new BrokenFeeds.Circling(), "endsOnABoardThatRepeatsItself"),
        feed(new BrokenFeeds.Content(), "endsOnABoardThatRepeatsItself"),
        feed(new BrokenFeeds.Blabbing(), "showsNoSecretOnFailure"),
        feed(new BrokenFeeds.Printing(), "showsNoSecretOnFailure", "showsNoSecretOnSuccess"),
        feed(new BrokenFeeds.Eager(), "connectsToNothingWhenMade"));
  }

  private static Arguments feed(ScraperProvider provider, String... tests) {
    return Arguments.of(provider, List.of(tests));
  }

  /** The contract for whichever scraper is put here. */
  static class AnyFeed extends FeedScraperTest {
    static ScraperProvider provider = new FeedScraperProvider();

    @Override
    protected ScraperProvider provider() {
      return provider;
    }
  }
}
