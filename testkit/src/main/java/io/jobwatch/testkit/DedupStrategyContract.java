package io.jobwatch.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Candidate;
import io.jobwatch.model.Decision;
import io.jobwatch.model.EventType;
import io.jobwatch.model.LedgerEntry;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.dedup.DedupStrategy;
import io.jobwatch.spi.dedup.DedupStrategyProvider;
import io.jobwatch.testkit.internal.Together;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What every {@link DedupStrategy} promises: that it is a pure function, safe to share, and tells
 * its reason. What a strategy decides is for {@link DedupScenarios} to test.
 */
@DisplayName("A dedup strategy")
public abstract class DedupStrategyContract extends PluginContract {

  /** A contract; JUnit makes a new one for each test. */
  protected DedupStrategyContract() {}

  @Override
  protected abstract DedupStrategyProvider provider();

  @Override
  protected final DedupStrategy create(PluginOptions options) {
    return provider().create(options);
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("sends what was never told")
  final void sendsWhatWasNeverTold(EventType event) {
    Candidate candidate = DedupScenarios.event(event).candidate(Samples.NOW);
    assertThat(strategy().decide(candidate, List.of())).isInstanceOf(Decision.Send.class);
  }

  @Test
  @DisplayName("decides the same when asked twice, by this strategy or by another one like it")
  final void decidesTheSameWhenAskedTwice() {
    DedupStrategy strategy = strategy();
    DedupStrategy other = strategy();
    for (Question question : questions()) {
      Decision decision = question.put(strategy);
      assertThat(question.put(strategy)).as("%s, again", question).isEqualTo(decision);
      assertThat(question.put(other)).as("%s, of another", question).isEqualTo(decision);
    }
  }

  @Test
  @DisplayName("looks at nothing but the candidate and its history, the order of questions neither")
  final void decidesTheSameInAnyOrder() {
    List<Question> backwards = new ArrayList<>(questions());
    List<Decision> forth = decisions(strategy(), backwards);
    Collections.reverse(backwards);
    List<Decision> back = decisions(strategy(), backwards);
    Collections.reverse(back);
    assertThat(back).isEqualTo(forth);
  }

  @Test
  @DisplayName("leaves the history as it is")
  final void leavesTheHistoryAlone() {
    DedupStrategy strategy = strategy();
    for (Question question : questions()) {
      List<LedgerEntry> history = new ArrayList<>(question.history());
      strategy.decide(question.candidate(), history);
      assertThat(history).as("history of %s", question).isEqualTo(question.history());
    }
  }

  @Test
  @DisplayName("gives a reason that says something, in one line")
  final void givesAReason() {
    DedupStrategy strategy = strategy();
    for (Question question : questions()) {
      assertThat(question.put(strategy).reason())
          .as("reason for %s", question)
          .isNotBlank()
          .doesNotContain("\n");
    }
  }

  @Test
  @DisplayName("can be used by several threads at once")
  final void canBeUsedByManyThreads() {
    DedupStrategy strategy = strategy();
    List<Question> questions = questions();
    List<Decision> expected = decisions(strategy, questions);
    List<List<Decision>> given = Together.run(8, 20, number -> decisions(strategy, questions));
    assertThat(given).allSatisfy(decisions -> assertThat(decisions).isEqualTo(expected));
  }

  private DedupStrategy strategy() {
    return create(read(options()));
  }

  private static List<Decision> decisions(DedupStrategy strategy, List<Question> questions) {
    List<Decision> decisions = new ArrayList<>();
    questions.forEach(question -> decisions.add(question.put(strategy)));
    return decisions;
  }

  /** Every event, after tellings of every age from the future to years ago. */
  private static List<Question> questions() {
    List<Duration> ages =
        List.of(
            Duration.ofDays(-400),
            Duration.ofSeconds(-1),
            Duration.ZERO,
            Duration.ofHours(23),
            Duration.ofHours(24),
            Duration.ofDays(7),
            Duration.ofDays(4_000));
    List<Question> questions = new ArrayList<>();
    for (EventType event : EventType.values()) {
      for (EventType before : EventType.values()) {
        for (Duration age : ages) {
          for (String content : List.of("v1", "v2")) {
            questions.add(question(event, DedupScenarios.told(before).ago(age).content(content)));
          }
        }
      }
    }
    return questions;
  }

  private static Question question(EventType event, PastTelling told) {
    Candidate candidate = DedupScenarios.event(event).score(95).candidate(Samples.NOW);
    String uid = candidate.posting().uid();
    PastTelling older = told.ago(told.ago().plusDays(1)).content("v0");
    return new Question(
        candidate, List.of(older.entry(uid, 1, Samples.NOW), told.entry(uid, 2, Samples.NOW)));
  }

  /**
   * One question to a strategy.
   *
   * @param candidate what would be sent
   * @param history what was told
   */
  private record Question(Candidate candidate, List<LedgerEntry> history) {

    Decision put(DedupStrategy strategy) {
      return strategy.decide(candidate, history);
    }

    @Override
    public String toString() {
      return candidate.event() + " after " + history;
    }
  }
}
