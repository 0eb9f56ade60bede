package io.jobwatch.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Criteria;
import io.jobwatch.model.JobPosting;
import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** That the properties of matching are not checked with alerts that never match. */
class GeneratedCriteriaTest {

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

  @Property(tries = 5000, edgeCases = EdgeCasesMode.NONE)
  void criteriaOfAnyNumberOfClausesPassOftenEnough(
      @ForAll("criteria") Criteria criteria, @ForAll("postings") JobPosting posting) {
    Statistics.collect(CriteriaExplainer.explain(criteria, posting, Postings.NOW).passed());
    Statistics.coverage(coverage -> coverage.check(true).percentage(share -> share > 20));
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
