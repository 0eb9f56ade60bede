package io.jobwatch.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.match.UnknownValue.Effect;
import io.jobwatch.model.CompanyTier;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.CriteriaBuilder;
import io.jobwatch.model.EmploymentType;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PostingContentBuilder;
import io.jobwatch.model.Salary;
import io.jobwatch.model.SalaryPeriod;
import io.jobwatch.model.Seniority;
import io.jobwatch.model.Workplace;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class UnknownValueTest {

  private static final Instant NOW = Postings.NOW;

  /** The criteria and the posting that lead to a row of the table. */
  private record Case(
      UnaryOperator<CriteriaBuilder> criteria, UnaryOperator<PostingContentBuilder> posting) {}

  private static final Map<UnknownValue, Case> CASES = new EnumMap<>(UnknownValue.class);

  static {
    put(UnknownValue.KEYWORDS_ANY_WITHOUT_DESCRIPTION, c -> c.keywords("java"));
    put(UnknownValue.KEYWORDS_ALL_WITHOUT_DESCRIPTION, c -> c.allKeywords("position", "java"));
    put(UnknownValue.KEYWORDS_NONE_WITHOUT_DESCRIPTION, c -> c.excludeKeywords("java"));
    put(UnknownValue.LOCATIONS_WITHOUT_LOCATION, c -> c.locations("Berlin").orRemote());
    put(
        UnknownValue.LOCATIONS_WITHOUT_WORKPLACE,
        c -> c.locations("Berlin").orRemote(),
        p -> p.locations(List.of("Paris")));
    put(UnknownValue.DEPARTMENTS_WITHOUT_DEPARTMENT, c -> c.departments("Sales"));
    put(
        UnknownValue.FULL_TIME_WITHOUT_EMPLOYMENT_TYPE,
        c -> c.employmentTypes(EmploymentType.FULL_TIME, EmploymentType.CONTRACT),
        p -> p.employmentTypeText("Permanent"));
    put(
        UnknownValue.OTHER_WITHOUT_EMPLOYMENT_TYPE,
        c -> c.employmentTypes(EmploymentType.INTERNSHIP));
    put(
        UnknownValue.WORKPLACES_WITHOUT_WORKPLACE,
        c -> c.workplaces(Workplace.ON_SITE, Workplace.HYBRID, Workplace.REMOTE));
    put(UnknownValue.SENIORITIES_WITHOUT_SENIORITY, c -> c.seniorities(Seniority.MID));
    put(UnknownValue.COMPANY_TIERS_WITHOUT_TIER, c -> c.companyTiers(CompanyTier.values()));
    put(UnknownValue.SKILLS_WITHOUT_DESCRIPTION, c -> c.skills(2, "position", "java"));
    put(UnknownValue.SALARY_WITHOUT_SALARY, UnknownValueTest::salary, p -> p.salaryText("Good"));
    put(
        UnknownValue.SALARY_WITHOUT_PERIOD,
        UnknownValueTest::salary,
        p -> p.salary(new Salary(null, BigDecimal.TEN, "EUR", null)));
    put(
        UnknownValue.SALARY_WITHOUT_UPPER_END,
        UnknownValueTest::salary,
        p -> p.salary(new Salary(BigDecimal.ZERO, null, "EUR", SalaryPeriod.YEAR)));
    put(
        UnknownValue.SALARY_IN_OTHER_CURRENCY,
        UnknownValueTest::salary,
        p -> p.salary(new Salary(null, new BigDecimal("1e9"), "USD", SalaryPeriod.YEAR)));
    put(
        UnknownValue.POSTED_WITHIN_DAY_ONLY,
        c -> c.postedWithin(Duration.ofHours(24)),
        p -> p.postedOn(LocalDate.of(2026, 11, 19)));
    put(UnknownValue.POSTED_WITHIN_WITHOUT_DATE, c -> c.postedWithin(Duration.ofHours(24)));
  }

  @Test
  void everyRowDoesWhatItSays() {
    assertThat(CASES.keySet()).containsExactlyInAnyOrder(UnknownValue.values());
    assertThat(CASES)
        .allSatisfy(
            (row, given) -> {
              ClauseResult result = only(given, NOW);
              assertThat(result.clause()).isEqualTo(row.clause());
              assertThat(result.unknown()).isEqualTo(row);
              assertThat(result.reason()).contains(row.why());
              assertThat(result.passed()).isEqualTo(row.effect() != Effect.FAILS);
            });
  }

  @Test
  void sentencesSayWhatIsOpenAndWhatThatMeans() {
    assertThat(only(caseOf(UnknownValue.SALARY_WITHOUT_SALARY), NOW).reason())
        .isEqualTo(
            "The posting has no salary, which passes: most postings publish none, and the clause is"
                + " there to leave out what pays too little.");
    assertThat(only(caseOf(UnknownValue.SENIORITIES_WITHOUT_SENIORITY), NOW).reason())
        .isEqualTo(
            "The posting has no seniority, which does not pass: a title that names no level does not"
                + " offer the one wanted.");
  }

  @Test
  void aDayLastsUntilItsEndInTheLastZone() {
    Case given = caseOf(UnknownValue.POSTED_WITHIN_DAY_ONLY);
    Instant end = Instant.parse("2026-11-20T12:00:00Z");
    assertThat(only(given, end.plus(Duration.ofHours(24)).minusNanos(1)).passed()).isTrue();
    assertThat(only(given, end.plus(Duration.ofHours(24))).passed()).isFalse();
  }

  @Test
  void aPostingWithoutDateIsAsOldAsItsFirstSight() {
    Case given = caseOf(UnknownValue.POSTED_WITHIN_WITHOUT_DATE);
    assertThat(only(given, NOW.plus(Duration.ofHours(24))).passed()).isTrue();
    assertThat(only(given, NOW.plus(Duration.ofHours(25))).passed()).isFalse();
  }

  @Test
  void whatTitleAndSkillsSayCountsWithoutADescription() {
    JobPosting posting = Postings.with(p -> p.title("Java").skills(List.of("SQL")));
    Criteria criteria =
        Criteria.builder().keywords("java").allKeywords("sql").skills(2, "java", "sql").build();
    assertThat(Examples.explain(criteria, posting, NOW).passed()).isTrue();
    assertThat(
            Examples.explain(Criteria.builder().excludeKeywords("sql").build(), posting, NOW)
                .passed())
        .isFalse();
  }

  @Test
  void exclusionsPassOnWhatIsUnknown() {
    assertThat(
            Arrays.stream(UnknownValue.values())
                .filter(row -> row.clause() == Clause.KEYWORDS_NONE)
                .map(UnknownValue::effect))
        .containsOnly(Effect.PASSES);
  }

  private static ClauseResult only(Case given, Instant now) {
    Criteria criteria = given.criteria().apply(Criteria.builder()).build();
    Explanation explanation = Examples.explain(criteria, Postings.with(given.posting()), now);
    assertThat(explanation.clauses()).hasSize(1);
    return explanation.clauses().get(0);
  }

  private static CriteriaBuilder salary(CriteriaBuilder criteria) {
    return criteria.salaryAtLeast(BigDecimal.ONE, "EUR", SalaryPeriod.YEAR);
  }

  private static Case caseOf(UnknownValue row) {
    return CASES.get(row);
  }

  private static void put(UnknownValue row, UnaryOperator<CriteriaBuilder> criteria) {
    put(row, criteria, UnaryOperator.identity());
  }

  private static void put(
      UnknownValue row,
      UnaryOperator<CriteriaBuilder> criteria,
      UnaryOperator<PostingContentBuilder> posting) {
    CASES.put(row, new Case(criteria, posting));
  }
}
