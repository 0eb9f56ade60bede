package io.jobwatch.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jobwatch.model.Source;
import io.jobwatch.model.Validators;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.http.HttpCaller;
import io.jobwatch.spi.http.HttpReply;
import io.jobwatch.spi.scraper.FetchRequest;
import io.jobwatch.spi.scraper.FetchResult;
import io.jobwatch.spi.scraper.RefusedPosting;
import io.jobwatch.spi.scraper.ScrapedPosting;
import io.jobwatch.spi.scraper.Scraper;
import io.jobwatch.spi.scraper.ScraperProvider;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every {@link Scraper} promises. An author extends it, says how the plugin is made, and plays
 * its boards by HTTP clients: a {@link RecordingHttp}, a lambda that answers by address, or a
 * {@link LoopbackHttp} to a server of the test's own.
 *
 * <p>Logs are looked at where they reach the console or {@code java.util.logging}; run the tests
 * with a backend that writes to one of these, such as slf4j-simple.
 */
@DisplayName("A scraper")
public abstract class ScraperContract extends PluginContract {

  /** How many calls more than a listing needs are many enough. */
  private static final int MORE_CALLS = 1_000;

  /** A contract; JUnit makes a new one for each test. */
  protected ScraperContract() {}

  @Override
  protected abstract ScraperProvider provider();

  /**
   * The source to fetch.
   *
   * @return the source, with the options it needs
   */
  protected abstract Source source();

  /**
   * Plays the source's board with at least two open postings, better on several pages. A page that
   * is larger than the call accepts is too large here, too, so have one as large as real ones are.
   *
   * @return a client that gives the same answers each time it is made
   */
  protected abstract HttpCaller listing();

  /**
   * The ids of the postings that {@link #listing()} plays.
   *
   * @return the ids they have on their board, in any order
   */
  protected abstract List<String> externalIds();

  /**
   * Plays the source's board without a posting.
   *
   * @return a client, or nothing if such a board cannot be told from a wrong answer
   */
  protected abstract Optional<HttpCaller> emptyBoard();

  /**
   * Plays a provider that does not know the source's board.
   *
   * @return a client, or nothing if such a provider does not say so
   */
  protected abstract Optional<HttpCaller> unknownBoard();

  /**
   * The source's options, which a scraper is given like its own.
   *
   * @implSpec returns those of {@link #source()}
   */
  @Override
  protected Map<String, String> options() {
    return source().options();
  }

  @Override
  protected final Scraper create(PluginOptions options) {
    return provider().create(options, TestContext.of(listing()));
  }

  @Test
  @DisplayName("connects to nothing when it is made")
  final void connectsToNothingWhenMade() {
    RecordingHttp http = new RecordingHttp();
    provider().create(read(options()), TestContext.of(http));
    assertThat(http.calls()).isEmpty();
  }

  @Test
  @DisplayName("reads every posting of a board")
  final void readsEveryPosting() {
    FetchResult.Complete complete = complete(fetch(listing()));
    assertThat(complete.refused()).isEmpty();
    assertThat(complete.postings())
        .extracting(ScrapedPosting::externalId)
        .hasSizeGreaterThanOrEqualTo(2)
        .containsExactlyInAnyOrderElementsOf(externalIds());
  }

  @Test
  @DisplayName("reads the same content from the same answers")
  final void readsTheSameContentTwice() {
    assertThat(hashes(fetch(listing()))).isEqualTo(hashes(fetch(listing())));
  }

  @Test
  @DisplayName("says that a known board without postings is complete and empty")
  final void readsAnEmptyBoard() {
    assumeTrue(emptyBoard().isPresent(), "an empty board cannot be told from a wrong answer");
    FetchResult.Complete complete = complete(fetch(emptyBoard().orElseThrow()));
    assertThat(complete.postings()).isEmpty();
    assertThat(complete.refused()).isEmpty();
  }

  @Test
  @DisplayName("says that there is no such board")
  final void namesAnUnknownBoard() {
    assumeTrue(unknownBoard().isPresent(), "the provider does not say that it knows no board");
    FetchResult result = fetch(unknownBoard().orElseThrow());
    assertThat(result).isInstanceOf(FetchResult.UnknownBoard.class);
    assertThat(((FetchResult.UnknownBoard) result).reason()).isNotBlank();
  }

  @Test
  @DisplayName("passes on how long a provider wants a pause")
  final void passesTheRateLimitOn() {
    HttpReply slower = HttpTrouble.answer(429, Map.of("Retry-After", List.of("7")), "");
    Duration pause = Duration.ofSeconds(7);
    assertThat(fetch(call -> slower)).isEqualTo(new FetchResult.RateLimited(pause));
    PlayedBoard whole = new PlayedBoard(listing());
    fetch(whole);
    for (int number = 1; number <= whole.calls(); number++) {
      String when = "call " + number + " of " + whole.calls() + " was asked to pause";
      FetchResult result = fetch(new PlayedBoard(listing(), number, reply -> slower));
      assertAccountsForAll(when, result);
      assertThat(result).as("when %s", when).isNotInstanceOf(FetchResult.Failed.class);
      if (result instanceof FetchResult.Partial partial) {
        assertThat(partial.retryAfter()).as("the pause when %s", when).isEqualTo(pause);
      } else if (result instanceof FetchResult.RateLimited limited) {
        assertThat(limited.retryAfter()).as("the pause when %s", when).isEqualTo(pause);
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.jobwatch.testkit.HttpTrouble#replies")
  @DisplayName("says that a fetch failed, and why")
  final void saysThatAFetchFailed(HttpReply trouble) {
    FetchResult result = fetch(call -> trouble);
    assertThat(result).isInstanceOf(FetchResult.Failed.class);
    assertThat(((FetchResult.Failed) result).reason()).isNotBlank();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.jobwatch.testkit.HttpTrouble#replies")
  @DisplayName("takes no part for the whole when any of its calls fails")
  final void takesNoPartForTheWhole(HttpReply trouble) {
    PlayedBoard whole = new PlayedBoard(listing());
    fetch(whole);
    for (int number = 1; number <= whole.calls(); number++) {
      int broken = number;
      FetchResult result = fetch(new PlayedBoard(listing(), broken, reply -> trouble));
      assertAccountsForAll("call " + broken + " of " + whole.calls() + " failed", result);
    }
  }

  @Test
  @DisplayName("takes no JSON that was cut off for the whole")
  final void takesNoCutAnswerForTheWhole() {
    PlayedBoard whole = new PlayedBoard(listing());
    fetch(whole);
    for (int number = 1; number <= whole.calls(); number++) {
      PlayedBoard cut = new PlayedBoard(listing(), number, PlayedBoard::half);
      FetchResult result = fetch(cut);
      if (cut.isJson()) {
        assertAccountsForAll("answer " + number + " of " + whole.calls() + " was cut", result);
      }
    }
  }

  @Test
  @DisplayName("ends where its board gives one page again and again, and has not the whole then")
  final void endsOnABoardThatRepeatsItself() {
    PlayedBoard whole = new PlayedBoard(listing());
    fetch(whole);
    FetchResult result = fetch(new RepeatingBoard(listing(), whole.calls() + MORE_CALLS));
    // A board that gives a page again at its end says by that that it is the end.
    if (!whole.repeats()) {
      assertAccountsForAll("its first page came again and again", result);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.jobwatch.testkit.HttpTrouble#failures")
  @DisplayName("shows no secret when a fetch fails")
  final void showsNoSecretOnFailure(HttpReply trouble) {
    PlayedBoard whole = new PlayedBoard(listing());
    fetch(whole);
    for (int number = 1; number <= whole.calls(); number++) {
      assertShowsNoSecret(new PlayedBoard(listing(), number, reply -> trouble));
    }
  }

  @Test
  @DisplayName("shows no secret when all goes well")
  final void showsNoSecretOnSuccess() {
    assertShowsNoSecret(listing());
    assertNoSecret("toString()", create(read(options())).toString());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.jobwatch.testkit.HttpTrouble#nonsense")
  @DisplayName("gives a result when the answer is nonsense")
  final void survivesNonsense(String nonsense) {
    assertThat(fetch(call -> HttpTrouble.answer(200, Map.of(), nonsense))).isNotNull();
  }

  @Test
  @DisplayName("says that nothing was modified when it asked for that, and only then")
  final void understandsNotModified() {
    PlayedBoard board = new PlayedBoard(listing(), true);
    FetchResult result = fetch(board, new Validators("\"v1\"", "Sun, 01 Nov 2026 08:00:00 GMT"));
    if (board.wasConditional()) {
      assertThat(result).isEqualTo(new FetchResult.NotModified());
    } else {
      complete(result);
    }
    complete(fetch(new PlayedBoard(listing(), true)));
  }

  private FetchResult fetch(HttpCaller http) {
    return fetch(http, Validators.NONE);
  }

  private FetchResult fetch(HttpCaller http, Validators validators) {
    try {
      return provider()
          .create(read(options()), TestContext.of(PlayedBoard.bounded(http)))
          .fetch(new FetchRequest(source(), validators));
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError("Fetch a source: the scraper threw. Give a result instead.", e);
    }
  }

  private void assertShowsNoSecret(HttpCaller board) {
    try (OutputCapture output = OutputCapture.start()) {
      assertNoSecret("the result", fetch(board).toString());
      assertNoSecret("the log", output.text());
    }
  }

  private void assertAccountsForAll(String when, FetchResult result) {
    assertThat(result)
        .as("when %s", when)
        .isNotInstanceOfAny(FetchResult.NotModified.class, FetchResult.UnknownBoard.class);
    if (result instanceof FetchResult.Complete complete) {
      Stream<String> read = complete.postings().stream().map(ScrapedPosting::externalId);
      Stream<String> refused = complete.refused().stream().map(RefusedPosting::externalId);
      assertThat(Stream.concat(read, refused))
          .as("what is read or refused of a complete listing when %s", when)
          .containsExactlyInAnyOrderElementsOf(externalIds());
    }
  }

  private static FetchResult.Complete complete(FetchResult result) {
    assertThat(result).isInstanceOf(FetchResult.Complete.class);
    return (FetchResult.Complete) result;
  }

  private static Map<String, String> hashes(FetchResult result) {
    return complete(result).postings().stream()
        .collect(Collectors.toMap(ScrapedPosting::externalId, posting -> posting.content().hash()));
  }
}
