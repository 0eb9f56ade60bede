package io.jobwatch.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Alert;
import io.jobwatch.model.ChangeKind;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PostingChange;
import io.jobwatch.model.PostingStatus;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Profile;
import io.jobwatch.model.Verdict;
import io.jobwatch.spi.matcher.Matcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AlertScorerTest {

  private static final JobPosting POSTING = Postings.described("Java and SQL");

  private final AlertIndex index = new AlertIndex();
  private final List<Set<String>> asked = new ArrayList<>();

  /** Scores what it is given: the number of skills of the profile, for the criteria's reasons. */
  private Matcher matcher =
      input ->
          new Verdict.Scored(
              Objects.requireNonNull(input.profile()).skills().size(),
              Priority.LOW,
              List.of("Java\n"),
              List.of("\tRust"),
              input.reasons());

  @Test
  void scoresEachAlertThatThePostingMeetsInTheOrderOfTheirIds() {
    save(alert("b", "ada"), alert("c", "bob"), alert("a", "ada"));
    index.save(Alert.named("d").forSubscriber("ada").criteria(keyword("rust")));

    List<ScoredMatch> matches = score(POSTING);

    assertThat(matches)
        .extracting(match -> match.alert().id())
        .containsExactly("ada/a", "ada/b", "bob/c");
    assertThat(matches).extracting(ScoredMatch::posting).containsOnly(POSTING);
    assertThat(matches).extracting(ScoredMatch::cause).containsOnly(ChangeKind.CHANGED);
  }

  @Test
  void givesMatchersTheProfileAndWhyTheCriteriaPassAndCleansWhatTheySay() {
    save(alert("a", "ada"));

    assertThat(score(POSTING).get(0).verdict())
        .isEqualTo(
            new Verdict.Scored(
                2,
                Priority.LOW,
                List.of("Java"),
                List.of("Rust"),
                List.of("Keyword 'java' is in the description.")));
  }

  @Test
  void asksOnceForTheProfilesOfAllAlertsWhoseMatchersLookAtThem() {
    save(alert("a", "ada"), alert("b", "ada"), alert("c", "bob"));
    index.save(Alert.named("d").forSubscriber("eve").criteria(keyword("java")));
    matcher = input -> new Verdict.Unavailable("no answer");

    score(POSTING);
    assertThat(asked).containsExactly(Set.of("ada", "bob"));
  }

  @Test
  void asksForNoProfileWhereNoMatcherLooksAtOne() {
    index.save(Alert.named("a").forSubscriber("ada").criteria(keyword("java")));
    matcher = input -> new Verdict.OverBudget("10 a\nday");

    assertThat(score(POSTING).get(0).verdict()).isEqualTo(new Verdict.OverBudget("10 a day"));
    assertThat(score(Postings.described("Rust"))).isEmpty();
    assertThat(asked).isEmpty();
  }

  @Test
  void aMatcherThatFailsLeavesTheOthersAlone() {
    save(alert("a", "ada"), alert("b", "nobody"));

    assertThat(score(POSTING))
        .extracting(ScoredMatch::verdict)
        .satisfiesExactly(
            first -> assertThat(first).isInstanceOf(Verdict.Scored.class),
            second ->
                assertThat(second)
                    .isEqualTo(
                        new Verdict.Unavailable("Matcher 'skills' failed: NullPointerException")));
  }

  @Test
  void scoresNoPostingThatIsClosed() {
    save(alert("a", "ada"));
    assertThat(score(POSTING.closed(PostingStatus.EXPIRED, Postings.NOW))).isEmpty();
  }

  private void save(Alert... alerts) {
    Arrays.stream(alerts).forEach(index::save);
  }

  private List<ScoredMatch> score(JobPosting posting) {
    AlertScorer scorer = new AlertScorer(index, id -> matcher, this::profiles);
    PostingChange change = new PostingChange(ChangeKind.CHANGED, posting, Set.of(), Postings.NOW);
    return scorer.score(change, Postings.NOW);
  }

  private Map<String, Profile> profiles(Set<String> subscribers) {
    asked.add(subscribers);
    return Map.of(
        "ada", Profile.builder("ada").skills("Java", "SQL").build(),
        "bob", Profile.builder("bob").skills("Go").build());
  }

  private static Alert alert(String name, String subscriber) {
    return Alert.named(name).forSubscriber(subscriber).criteria(keyword("java")).matcher("skills");
  }

  private static Criteria keyword(String keyword) {
    return Criteria.builder().keywords(keyword).build();
  }
}
