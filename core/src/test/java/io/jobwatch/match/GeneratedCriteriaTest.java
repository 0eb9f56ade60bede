package io.jobwatch.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Criteria;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.TextMode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** That the properties of matching are not checked with alerts that never match. */
class GeneratedCriteriaTest {

  private static final Set<Clause> WANTED = Set.of(Clause.KEYWORDS_ANY, Clause.KEYWORDS_ALL);

  @Property(tries = 5000, edgeCases = EdgeCasesMode.NONE)
  void everyKindOfClausePassesSometimesAndFailsSometimes(
      @ForAll("single") Criteria criteria, @ForAll("postings") JobPosting posting) {
    Explanation explanation = CriteriaExplainer.explain(criteria, posting, Postings.NOW);
    assertThat(explanation.clauses()).hasSize(1);
    Statistics.collect(explanation.clauses().get(0).clause(), explanation.passed());
    Statistics.coverage(
        coverage ->
            Arrays.stream(Clause.values())
                .forEach(
                    clause -> {
                      coverage.check(clause, true).count(atLeast -> atLeast >= 3);
                      coverage.check(clause, false).count(atLeast -> atLeast >= 3);
                    }));
  }

  /** Those without a clause, which always pass, do not count. */
  @Property(tries = 5000, edgeCases = EdgeCasesMode.NONE)
  void criteriaWithClausesPassOftenEnough(
      @ForAll("criteria") Criteria criteria, @ForAll("postings") JobPosting posting) {
    Explanation explanation = CriteriaExplainer.explain(criteria, posting, Postings.NOW);
    List<Clause> clauses = explanation.clauses().stream().map(ClauseResult::clause).toList();
    Assume.that(!clauses.isEmpty());
    boolean passed = explanation.passed();
    collect("any", true, passed, 15);
    collect("several", clauses.size() > 1, passed, 7);
    boolean parts = criteria.textMode() == TextMode.SUBSTRING;
    collect("parts of words", parts && clauses.stream().anyMatch(WANTED::contains), passed, 5);
  }

  /** Of those that are of a kind, more than so many per cent pass. */
  private static void collect(String kind, boolean isOf, boolean passed, double share) {
    if (isOf) {
      Statistics.label(kind).collect(passed);
    }
    Statistics.label(kind)
        .coverage(coverage -> coverage.check(true).percentage(actual -> actual > share));
  }

  @Provide
  Arbitrary<Criteria> single() {
    return GeneratedCriteria.single();
  }

  @Provide
  Arbitrary<Criteria> criteria() {
    return GeneratedCriteria.criteria();
  }

  @Provide
  Arbitrary<JobPosting> postings() {
    return GeneratedCriteria.postings();
  }
}
