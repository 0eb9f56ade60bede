package io.jobwatch.dedup;

import static io.jobwatch.model.EventType.NEW_MATCH;
import static io.jobwatch.model.EventType.SCORE_IMPROVED;
import static io.jobwatch.model.EventType.STATUS_CHANGED;
import static io.jobwatch.testkit.DedupScenarios.event;
import static io.jobwatch.testkit.DedupScenarios.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobwatch.model.Candidate;
import io.jobwatch.model.Decision;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.LedgerEntry;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.dedup.DedupStrategyProvider;
import io.jobwatch.testkit.DedupScenarios;
import io.jobwatch.testkit.DedupStrategyContract;
import io.jobwatch.testkit.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ContentAwareTest extends DedupStrategyContract {

  private static final Duration DAY = Duration.ofHours(24);
  private static final Duration SECOND = Duration.ofSeconds(1);

  @Override
  protected DedupStrategyProvider provider() {
    return new ContentAwareProvider();
  }

  @Override
  protected Map<String, String> wrongOptions() {
    return Map.of("resend-after", "-1h");
  }

  @TestFactory
  Stream<DynamicTest> neverTellsTheSameContentTwice() {
    return DedupScenarios.table(DedupStrategies.contentAware())
        .neverTold()
        .when(event(NEW_MATCH))
        .thenSend("not told before")
        .given(told(NEW_MATCH).hoursAgo(3))
        .when(event(NEW_MATCH))
        .thenSuppress("told 3 h ago, same content")
        .given(told(NEW_MATCH).daysAgo(1_000))
        .when(event(NEW_MATCH))
        .thenSuppress("told 1000 days ago, same content")
        .given(told(NEW_MATCH).byAlert("ada/Kotlin"))
        .when(event(NEW_MATCH).byAlert("ada/Java"))
        .thenSuppress("same content")
        .given(told(STATUS_CHANGED).daysAgo(2))
        .when(event(NEW_MATCH))
        .thenSuppress("same content")
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> tellsAgainWhatChangedSignificantly() {
    return DedupScenarios.table(DedupStrategies.contentAware())
        .given(told(NEW_MATCH).content("v1").hoursAgo(3))
        .when(event(NEW_MATCH).content("v2"))
        .thenSend("told 3 h ago, changed significantly")
        .given(told(NEW_MATCH).content("v1").hoursAgo(3))
        .when(event(SCORE_IMPROVED).content("v2"))
        .thenSend("changed significantly")
        .given(told(NEW_MATCH).content("v1").hoursAgo(3))
        .when(event(STATUS_CHANGED).content("v2"))
        .thenSend("changed significantly")
        .given(told(NEW_MATCH).content("v1").daysAgo(2), told(NEW_MATCH).content("v2").daysAgo(1))
        .when(event(NEW_MATCH).content("v1"))
        .thenSuppress("told 24 h ago, same content")
        .given(told(NEW_MATCH).content("v1").daysAgo(2), told(NEW_MATCH).content("v2").hoursAgo(3))
        .when(event(STATUS_CHANGED).content("v1"))
        .thenSuppress("told 3 h ago")
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> tellsOfScoreAndStatusAfterADay() {
    return DedupScenarios.table(DedupStrategies.contentAware())
        .given(told(NEW_MATCH).score(80).hoursAgo(3))
        .when(event(SCORE_IMPROVED).score(95))
        .thenSuppress("a new score alone is told after 24 h")
        .given(told(NEW_MATCH).ago(DAY.minus(SECOND)))
        .when(event(SCORE_IMPROVED))
        .thenSuppress("told 23 h ago, same content")
        .given(told(NEW_MATCH).ago(DAY))
        .when(event(SCORE_IMPROVED))
        .thenSend("told 24 h ago, new score")
        .given(told(NEW_MATCH).ago(DAY.plus(SECOND)))
        .when(event(SCORE_IMPROVED))
        .thenSend("new score")
        .given(told(NEW_MATCH).ago(DAY.minus(SECOND)))
        .when(event(STATUS_CHANGED))
        .thenSuppress("a new status alone is told after 24 h")
        .given(told(NEW_MATCH).ago(DAY))
        .when(event(STATUS_CHANGED))
        .thenSend("new status")
        .given(told(NEW_MATCH).daysAgo(9), told(SCORE_IMPROVED).hoursAgo(2))
        .when(event(SCORE_IMPROVED))
        .thenSuppress("told 2 h ago")
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> takesATellingAheadOfTheClockForOneOfJustNow() {
    return DedupScenarios.table(DedupStrategies.contentAware())
        .given(told(NEW_MATCH).ago(Duration.ofHours(-2)))
        .when(event(NEW_MATCH))
        .thenSuppress("told by a clock 2 h ahead, same content")
        .given(told(NEW_MATCH).ago(DAY.negated()))
        .when(event(SCORE_IMPROVED))
        .thenSuppress("told by a clock 24 h ahead")
        .given(told(NEW_MATCH).ago(Duration.ofHours(-2)))
        .when(event(NEW_MATCH).content("v2"))
        .thenSend("changed significantly")
        .tests();
  }

  @Test
  void takesThePauseFromItsOption() {
    PluginOptions options = PluginOptions.of("Dedup", Map.of("resend-after", "2h"));
    DedupScenarios.of(provider().create(options))
        .given(told(NEW_MATCH).ago(Duration.ofHours(2).minus(SECOND)))
        .when(event(SCORE_IMPROVED))
        .thenSuppress("after 2 h")
        .given(told(NEW_MATCH).hoursAgo(2))
        .when(event(SCORE_IMPROVED))
        .thenSend("at least 2 h");
  }

  @Test
  void takesARewordedDescriptionForTheSameContent() {
    JobPosting posting = Samples.posting("Java Developer");
    JobPosting reworded =
        posting.listed(
            posting.content().toBuilder().descriptionText("Join us.").build(), Samples.NOW);
    LedgerEntry entry =
        new LedgerEntry(
            "ada",
            posting.uid(),
            1,
            "ada/Java",
            NEW_MATCH,
            posting.content().significantHash(),
            80,
            "n1",
            Samples.NOW);
    Candidate candidate =
        new Candidate("ada", "ada/Java", reworded, NEW_MATCH, 80, Samples.NOW.plus(DAY));
    assertThat(DedupStrategies.contentAware().decide(candidate, List.of(entry)))
        .isEqualTo(new Decision.Suppress("told 24 h ago, same content"));
  }

  @Test
  void refusesAPauseThatIsNotAboveZero() {
    assertThatThrownBy(() -> DedupStrategies.contentAware(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Pause before resending 'PT0S': not above zero. Use one such as PT24H.");
  }
}
