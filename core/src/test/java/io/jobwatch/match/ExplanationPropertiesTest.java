package io.jobwatch.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.KeywordScope;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.TextMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ExplanationPropertiesTest {

  /** In an address a dot means another thing than in the same words alone. */
  private static final Pattern ADDRESS = Pattern.compile("@|://|www", Pattern.CASE_INSENSITIVE);

  @Property
  void explanationEvaluatorAndIndexAgree(
      @ForAll("criteria") Criteria criteria, @ForAll("postings") JobPosting posting) {
    boolean passed = explain(criteria, posting).passed();
    assertThat(CompiledCriteria.of(criteria).matches(PreparedPosting.of(posting), Postings.NOW))
        .isEqualTo(passed);
    Alert alert = Alert.named("a").forSubscriber("ada").criteria(criteria);
    assertThat(AlertIndex.of(List.of(alert)).match(posting, Postings.NOW)).hasSize(passed ? 1 : 0);
  }

  @Property
  void theReasonsOfMatchesAreThoseOfTheExplanation(
      @ForAll("single") Criteria criteria, @ForAll("postings") JobPosting posting) {
    assertThat(CompiledCriteria.of(criteria).reasons(PreparedPosting.of(posting), Postings.NOW))
        .isEqualTo(
            explain(criteria, posting).clauses().stream().map(ClauseResult::reason).toList());
  }

  @Property
  void aFailedClauseHasACureAndAPassedOneHasNone(
      @ForAll("criteria") Criteria criteria, @ForAll("postings") JobPosting posting) {
    assertThat(explain(criteria, posting).clauses())
        .allSatisfy(
            result ->
                assertThat(result.cure() == null).as("%s", result).isEqualTo(result.passed()));
  }

  @Property
  void theCureMakesTheClausePassAndBreaksNoOther(
      @ForAll("many") Criteria criteria, @ForAll("postings") JobPosting posting) {
    List<ClauseResult> failed = explain(criteria, posting).failed();
    for (ClauseResult one : failed) {
      Set<Clause> others = clauses(failed);
      others.remove(one.clause());
      for (Criteria cured : CuredCriteria.of(criteria, List.of(one))) {
        assertThat(others)
            .as("%s cured by %s", one, cured)
            .containsAll(clauses(explain(cured, posting).failed()));
      }
    }
  }

  @Property
  void allCuresTogetherMakeThePostingPass(
      @ForAll("many") Criteria criteria, @ForAll("postings") JobPosting posting) {
    List<ClauseResult> failed = explain(criteria, posting).failed();
    for (Criteria cured : CuredCriteria.of(criteria, failed)) {
      assertThat(explain(cured, posting).failed()).as("%s cured by %s", failed, cured).isEmpty();
    }
  }

  @Property
  void aValueHasHitsExactlyWhereItIs(
      @ForAll("values") String value,
      @ForAll("postings") JobPosting posting,
      @ForAll TextMode mode,
      @ForAll KeywordScope scope) {
    Criteria criteria =
        Criteria.builder().keywords(value, "zzz").scope(scope).textMode(mode).build();
    ClauseResult result = explain(criteria, posting).clauses().get(0);
    assertThat(result.hits().isEmpty()).as("%s", result).isEqualTo(!result.passed());
    assertThat(result.hits()).hasSizeLessThanOrEqualTo(10);
  }

  @Property
  void hitsAreWhatTheValueLooksLikeInThePosting(
      @ForAll("criteria") Criteria criteria, @ForAll("postings") JobPosting posting) {
    PostingContent content = posting.content();
    for (ClauseResult result : explain(criteria, posting).clauses()) {
      boolean keywords = result.clause().compareTo(Clause.KEYWORDS_NONE) <= 0;
      TextMode mode = keywords ? criteria.textMode() : TextMode.WORDS;
      for (Hit hit : result.hits()) {
        String whole = hit.part().texts(content).get(hit.index());
        if (hit.part() != Part.COMPANY && !ADDRESS.matcher(whole).find()) {
          assertThat(spellings(result.clause(), hit.value()))
              .as("%s of %s", hit, whole)
              .anyMatch(value -> has(hit.in(content), value, mode));
        }
      }
    }
  }

  @Property
  void hitsOfOneValueDoNotOverlap(
      @ForAll("single") Criteria criteria, @ForAll("postings") JobPosting posting) {
    for (ClauseResult result : explain(criteria, posting).clauses()) {
      Hit last = null;
      for (Hit hit : result.hits()) {
        assertThat(hit.end()).isGreaterThan(hit.start());
        if (last != null
            && last.value().equals(hit.value())
            && last.part() == hit.part()
            && last.index() == hit.index()) {
          assertThat(hit.start()).as("%s after %s", hit, last).isGreaterThanOrEqualTo(last.end());
        }
        last = hit;
      }
    }
  }

  @Provide
  Arbitrary<String> values() {
    return GeneratedCriteria.values();
  }

  @Provide
  Arbitrary<Criteria> single() {
    return GeneratedCriteria.single();
  }

  /** Criteria of few values, of which the postings have some, and of the same few kinds. */
  @Provide
  Arbitrary<Criteria> many() {
    return Arbitraries.oneOf(
        GeneratedCriteria.single(), GeneratedCriteria.criteria(), GeneratedCriteria.keywordsOnly());
  }

  @Provide
  Arbitrary<Criteria> criteria() {
    return GeneratedCriteria.criteria();
  }

  @Provide
  Arbitrary<JobPosting> postings() {
    return GeneratedCriteria.postings();
  }

  private static Explanation explain(Criteria criteria, JobPosting posting) {
    return CriteriaExplainer.explain(criteria, posting, Postings.NOW);
  }

  private static Set<Clause> clauses(List<ClauseResult> results) {
    return results.stream()
        .map(ClauseResult::clause)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Clause.class)));
  }

  private static List<String> spellings(Clause clause, String value) {
    return clause == Clause.SKILLS
        ? SkillAliases.shipped().of(value).stream().map(one -> one.term().value()).toList()
        : List.of(value);
  }

  private static boolean has(String text, String value, TextMode mode) {
    return Term.of(value, mode).isIn(new SearchText("part", List.of(text)));
  }
}
