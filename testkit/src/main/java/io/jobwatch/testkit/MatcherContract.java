package io.jobwatch.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.Profile;
import io.jobwatch.model.Verdict;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.channel.MessageItem;
import io.jobwatch.spi.http.HttpCaller;
import io.jobwatch.spi.http.HttpReply;
import io.jobwatch.spi.matcher.MatchInput;
import io.jobwatch.spi.matcher.Matcher;
import io.jobwatch.spi.matcher.MatcherProvider;
import io.jobwatch.testkit.internal.Together;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every {@link Matcher} promises. An author extends it and says how the plugin is made, and
 * plays the service it asks, if it asks one.
 *
 * <p>Logs are looked at where they reach the console or {@code java.util.logging}; run the tests
 * with a backend that writes to one of these, such as slf4j-simple.
 */
@DisplayName("A matcher")
public abstract class MatcherContract extends PluginContract {

  /** A contract; JUnit makes a new one for each test. */
  protected MatcherContract() {}

  @Override
  protected abstract MatcherProvider provider();

  /**
   * Plays the service that the matcher asks; the same question has to get the same answer.
   *
   * @return a client
   * @implSpec returns one that answers with an empty 200, for matchers that ask nobody
   */
  protected HttpCaller service() {
    return new RecordingHttp();
  }

  /**
   * The alert to score for.
   *
   * @return the alert, with criteria that a Java developer's job at Acme meets
   * @implSpec returns one for the keyword "Java"
   */
  protected Alert alert() {
    return Alert.named("Java in Berlin")
        .forSubscriber("ada")
        .criteria(Criteria.builder().keywords("Java").build())
        .matcher(provider().id().value());
  }

  /**
   * The profile of the alert's subscriber, with which the matcher gives a score.
   *
   * @return the profile, or {@code null} for none
   * @implSpec returns one of a senior Java developer
   */
  protected @Nullable Profile profile() {
    return Samples.profile();
  }

  @Override
  protected final Matcher create(PluginOptions options) {
    return provider().create(options, TestContext.of(service()));
  }

  @Test
  @DisplayName("connects to nothing when it is made")
  final void connectsToNothingWhenMade() {
    RecordingHttp http = new RecordingHttp();
    provider().create(read(options()), TestContext.of(http));
    assertThat(http.calls()).isEmpty();
  }

  @Test
  @DisplayName("scores a posting from 0 to 100 and says why")
  final void scoresAPosting() {
    Verdict verdict = score(matcher(), Samples.posting("Java Developer"));
    assertThat(verdict).isInstanceOf(Verdict.Scored.class);
    Verdict.Scored scored = (Verdict.Scored) verdict;
    assertThat(scored.priority()).isNotNull();
    assertThat(scored.reasons()).isNotEmpty();
    assertExplained(verdict);
  }

  @Test
  @DisplayName("gives the same verdict for the same input, whatever came between")
  final void givesTheSameVerdictAgain() {
    Matcher matcher = matcher();
    List<JobPosting> postings = postings();
    List<Verdict> first = postings.stream().map(posting -> score(matcher, posting)).toList();
    List<Verdict> second = postings.stream().map(posting -> score(matcher, posting)).toList();
    assertThat(second).isEqualTo(first);
  }

  @Test
  @DisplayName("gives a verdict on hostile and on meagre postings")
  final void givesAVerdictOnAnyPosting() {
    Matcher matcher = matcher();
    assertThat(postings()).allSatisfy(posting -> assertExplained(score(matcher, posting)));
  }

  @Test
  @DisplayName("gives a verdict to a subscriber without a profile")
  final void givesAVerdictWithoutAProfile() {
    assertExplained(score(matcher(), MatchInputs.of(alert(), Samples.posting("Java"), null)));
  }

  @Test
  @DisplayName("gives equal verdicts where its cache key and the posting's content are equal")
  final void givesEqualVerdictsForEqualCacheKeys() {
    Matcher matcher = matcher();
    Map<List<String>, Verdict> known = new HashMap<>();
    List<JobPosting> postings = List.of(Samples.posting("Java Developer"), Samples.posting("Java"));
    for (MatchInput input : MatchInputs.variants(alert(), profile(), postings)) {
      Optional<String> key = matcher.cacheKey(input);
      if (key.isPresent()) {
        Verdict verdict = score(matcher, input);
        Verdict before =
            known.putIfAbsent(List.of(key.get(), input.posting().content().hash()), verdict);
        if (before != null) {
          assertThat(verdict).as("verdict for the cache key '%s'", key.get()).isEqualTo(before);
        }
      }
    }
  }

  @Test
  @DisplayName("can be used by several threads at once")
  final void canBeUsedByManyThreads() {
    Matcher matcher = matcher();
    List<JobPosting> postings = postings();
    List<Verdict> expected = postings.stream().map(posting -> score(matcher, posting)).toList();
    List<List<Verdict>> given =
        Together.run(
            8, 10, number -> postings.stream().map(posting -> score(matcher, posting)).toList());
    assertThat(given).allSatisfy(verdicts -> assertThat(verdicts).isEqualTo(expected));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.jobwatch.testkit.HttpTrouble#replies")
  @DisplayName("gives a verdict when the service it asks fails")
  final void givesAVerdictWhenTheServiceFails(HttpReply trouble) {
    assertExplained(score(matcher(call -> trouble), Samples.posting("Java Developer")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.jobwatch.testkit.HttpTrouble#failures")
  @DisplayName("shows no secret when the service it asks fails")
  final void showsNoSecretOnFailure(HttpReply trouble) {
    assertShowsNoSecret(matcher(call -> trouble));
  }

  @Test
  @DisplayName("shows no secret when all goes well")
  final void showsNoSecretOnSuccess() {
    Matcher matcher = matcher();
    assertShowsNoSecret(matcher);
    assertNoSecret("toString()", matcher.toString());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.jobwatch.testkit.HttpTrouble#nonsense")
  @DisplayName("gives a verdict when the service it asks answers nonsense")
  final void givesAVerdictWhenTheServiceAnswersNonsense(String nonsense) {
    Matcher matcher = matcher(call -> HttpTrouble.answer(200, Map.of(), nonsense));
    assertExplained(score(matcher, Samples.posting("Java Developer")));
  }

  private Matcher matcher() {
    return create(read(options()));
  }

  private Matcher matcher(HttpCaller service) {
    return provider().create(read(options()), TestContext.of(service));
  }

  private Verdict score(Matcher matcher, JobPosting posting) {
    return score(matcher, MatchInputs.of(alert(), posting, profile()));
  }

  private static Verdict score(Matcher matcher, MatchInput input) {
    try {
      return matcher.score(input);
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError("Score a posting: the matcher threw. Give a verdict instead.", e);
    }
  }

  /** Returns an ordinary posting, hostile ones, and one of which the board says next to nothing. */
  private static List<JobPosting> postings() {
    PostingContent meagre = PostingContent.builder("Java", "A").build();
    JobPosting worst =
        Samples.worstCaseMessage("", 1).items().stream()
            .map(MessageItem::posting)
            .findFirst()
            .orElseThrow();
    return List.of(Samples.posting("Java Developer"), worst, Samples.posting("meagre", meagre));
  }

  private void assertShowsNoSecret(Matcher matcher) {
    try (OutputCapture output = OutputCapture.start()) {
      assertNoSecret("the verdict", score(matcher, Samples.posting("Java Developer")).toString());
      assertNoSecret("the log", output.text());
    }
  }

  private static void assertExplained(Verdict verdict) {
    if (verdict instanceof Verdict.Scored scored) {
      assertThat(scored.reasons()).allSatisfy(reason -> assertThat(reason).isNotBlank());
    } else if (verdict instanceof Verdict.Unavailable unavailable) {
      assertThat(unavailable.reason()).isNotBlank();
    } else {
      assertThat(verdict).isInstanceOf(Verdict.OverBudget.class);
      assertThat(((Verdict.OverBudget) verdict).reason()).isNotBlank();
    }
  }
}
