package io.jobwatch.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.internal.words.ReferenceWords;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.JobPosting;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AlertIndexPropertiesTest {

  @Property
  void findsWhatTheReferenceFinds(
      @ForAll("manyCriteria") List<Criteria> criteria, @ForAll("postings") JobPosting posting) {
    List<Alert> alerts = alerts(criteria);
    List<String> expected =
        alerts.stream()
            .filter(alert -> ReferenceCriteria.passes(alert.criteria(), posting, Postings.NOW))
            .map(Alert::id)
            .toList();
    assertThat(found(alerts, posting)).isEqualTo(expected);
  }

  @Property
  void theOrderOfAlertsMakesNoDifference(
      @ForAll("manyCriteria") List<Criteria> criteria,
      @ForAll("postings") JobPosting posting,
      @ForAll Random random) {
    List<Alert> shuffled = new ArrayList<>(alerts(criteria));
    Collections.shuffle(shuffled, random);
    assertThat(found(shuffled, posting)).isEqualTo(found(alerts(criteria), posting));
  }

  @Property
  void oneMoreValueOfAWantedClauseLosesNoMatch(
      @ForAll("oneCriteria") Criteria criteria,
      @ForAll("values") String value,
      @ForAll("postings") JobPosting posting) {
    // Where more skills are wanted than there are different ones, a further one is wanted, too.
    boolean allSkills =
        criteria.skills() != null
            && SkillTerms.of(criteria.skills()).atLeast() < criteria.skills().atLeast();
    if (!allSkills && matches(criteria, posting)) {
      assertThat(ChangedCriteria.wider(criteria, value))
          .allSatisfy(wider -> assertThat(matches(wider, posting)).isTrue());
    }
  }

  @Property
  void oneMoreClauseOrExclusionGainsNoMatch(
      @ForAll("oneCriteria") Criteria criteria,
      @ForAll("values") String value,
      @ForAll("postings") JobPosting posting) {
    if (!matches(criteria, posting)) {
      assertThat(ChangedCriteria.narrower(criteria, value))
          .allSatisfy(narrower -> assertThat(matches(narrower, posting)).isFalse());
    }
  }

  @Property
  void theExplanationAgreesWithTheMatch(
      @ForAll("oneCriteria") Criteria criteria, @ForAll("postings") JobPosting posting) {
    Explanation explanation = CriteriaExplainer.explain(criteria, posting, Postings.NOW);
    assertThat(explanation.passed()).isEqualTo(matches(criteria, posting));
    assertThat(explanation.clauses())
        .extracting(ClauseResult::clause)
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Property
  void aTextHasEachOfItsOwnWords(@ForAll("values") String value) {
    Criteria criteria = Criteria.builder().keywords(value).build();
    assertThat(matches(criteria, Postings.described("Some (" + value + "), too.")))
        .isEqualTo(!ReferenceWords.tokens(value).isEmpty());
  }

  @Provide
  Arbitrary<String> values() {
    return GeneratedCriteria.values();
  }

  @Provide
  Arbitrary<Criteria> oneCriteria() {
    return GeneratedCriteria.criteria();
  }

  @Provide
  Arbitrary<List<Criteria>> manyCriteria() {
    return GeneratedCriteria.criteria().list().ofMaxSize(8);
  }

  @Provide
  Arbitrary<JobPosting> postings() {
    return GeneratedCriteria.postings();
  }

  private static List<Alert> alerts(List<Criteria> criteria) {
    return IntStream.range(0, criteria.size())
        .mapToObj(
            i -> Alert.named("a" + i).forSubscriber("ada").criteria(criteria.get(i)).id("a" + i))
        .toList();
  }

  private static List<String> found(List<Alert> alerts, JobPosting posting) {
    return AlertIndex.of(alerts).match(posting, Postings.NOW).stream()
        .map(Alert::id)
        .sorted()
        .toList();
  }

  private static boolean matches(Criteria criteria, JobPosting posting) {
    return !found(alerts(List.of(criteria)), posting).isEmpty();
  }
}
