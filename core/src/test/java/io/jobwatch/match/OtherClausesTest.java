package io.jobwatch.match;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OtherClausesTest {

  @Test
  void comparesCompaniesByTheirWholeName() {
    UnaryOperator<CriteriaBuilder> wanted = c -> c.companies("Müller & Söhne", "Acme");
    assertPasses(wanted, p -> p.company("MULLER & SOHNE"), "'MULLER & SOHNE' is one of those");
    assertPasses(wanted, p -> p.company("  acme "), "one of those wanted");
    assertFails(wanted, p -> p.company("Acme Inc."), "'Acme Inc.' is none of those wanted");

    UnaryOperator<CriteriaBuilder> excluded = c -> c.excludeCompanies("Acme");
    assertFails(excluded, p -> p.company("ACME"), "'ACME' is one of those excluded");
    assertPasses(excluded, p -> p.company("Acme Inc."), "none of those excluded");
  }

  @Test
  void findsAPlaceByItsWords() {
    UnaryOperator<CriteriaBuilder> berlin = c -> c.locations("Berlin", "New York");
    assertPasses(berlin, p -> p.locations(List.of("Berlin, Germany")), "'Berlin, Germany' names");
    assertPasses(berlin, p -> p.locations(List.of("Paris", "NEW-YORK NY")), "names 'New York'");
    assertFails(
        berlin, p -> p.locations(List.of("Berliner Ring", "York")), "None of the locations");
    assertFails(berlin, p -> p.locations(List.of("New", "York")), "'New', 'York'");

    UnaryOperator<CriteriaBuilder> york = c -> c.locations("York");
    assertPasses(york, p -> p.locations(List.of("New York")), "names 'York'");
    assertFails(york, p -> p.locations(List.of("Yorkshire")), "is in 'York'.");
  }

  @Test
  void letsARemotePostingPassWhereThatIsEnough() {
    UnaryOperator<CriteriaBuilder> orRemote = c -> c.locations("Berlin").orRemote();
    assertPasses(
        orRemote,
        p -> p.locations(List.of("Paris")).workplace(Workplace.REMOTE),
        "The workplace is remote");
    assertPasses(orRemote, p -> p.workplace(Workplace.REMOTE), "The workplace is remote");
    assertFails(
        orRemote, p -> p.locations(List.of("Paris")).workplace(Workplace.HYBRID), "is not remote");
    assertFails(
        c -> c.locations("Berlin"),
        p -> p.locations(List.of("Paris")).workplace(Workplace.REMOTE),
        "None of the locations");
  }

  @Test
  void findsADepartmentInDepartmentOrTeam() {
    UnaryOperator<CriteriaBuilder> wanted = c -> c.departments("engineering");
    assertPasses(wanted, p -> p.department("Software Engineering"), "names 'engineering'");
    assertPasses(wanted, p -> p.department("Product").team("Engineering"), "'Engineering' names");
    assertFails(wanted, p -> p.department("Sales").team("Engineers"), "'Sales', 'Engineers'");
  }

  @Test
  void blocksRolesInTheTitleOnly() {
    UnaryOperator<CriteriaBuilder> blocked = c -> c.blockedRoles("product manager", "VP");
    assertFails(blocked, p -> p.title("Senior Product-Manager (m/f)"), "'product manager'");
    assertFails(blocked, p -> p.title("VP, Engineering"), "Blocked role 'VP' is in the title.");
    assertPasses(
        blocked,
        p -> p.title("Engineer").descriptionText("Work with our product manager."),
        "No blocked role");
  }

  @Test
  void comparesConstants() {
    assertPasses(
        c -> c.employmentTypes(EmploymentType.CONTRACT),
        p -> p.employmentType(EmploymentType.CONTRACT),
        "The employment type is contract, as wanted.");
    assertFails(
        c -> c.employmentTypes(EmploymentType.FULL_TIME, EmploymentType.PART_TIME),
        p -> p.employmentType(EmploymentType.OTHER),
        "The employment type is other, and wanted is full time or part time.");
    assertPasses(
        c -> c.workplaces(Workplace.REMOTE, Workplace.HYBRID),
        p -> p.workplace(Workplace.HYBRID),
        "The workplace is hybrid");
    assertFails(
        c -> c.workplaces(Workplace.REMOTE), p -> p.workplace(Workplace.ON_SITE), "on site, and");
    assertPasses(
        c -> c.seniorities(Seniority.SENIOR),
        p -> p.seniority(Seniority.SENIOR),
        "The seniority is senior");
    assertFails(
        c -> c.seniorities(Seniority.SENIOR), p -> p.seniority(Seniority.JUNIOR), "is junior");
    assertPasses(
        c -> c.companyTiers(CompanyTier.S, CompanyTier.A),
        p -> p.companyTier(CompanyTier.A),
        "The company's tier is a");
    assertFails(
        c -> c.companyTiers(CompanyTier.S), p -> p.companyTier(CompanyTier.B), "tier is b, and");
  }

  @Test
  void countsSkillsInTitleSkillsAndDescription() {
    UnaryOperator<CriteriaBuilder> three = c -> c.skills(3, "Java", "SQL", "C++", "Go");
    UnaryOperator<PostingContentBuilder> posting =
        p -> p.title("Java developer").skills(List.of("SQL")).descriptionText("Some C++ and C++.");
    assertPasses(
        three,
        posting,
        "The posting names 3 of 4 skills ('Java', 'SQL', 'C++'), and 3 are wanted.");
    assertFails(c -> c.skills(3, "Java", "SQL", "Go", "Rust"), posting, "names 2 of 4 skills");
  }

  @Test
  void countsSkillsUnderTheirOtherSpellings() {
    assertPasses(
        c -> c.skills(2, "Kubernetes", "JavaScript", "Rust"),
        p -> p.title("js developer").descriptionText("Some k8s, and Kubernetes again."),
        "The posting names 2 of 3 skills ('Kubernetes', 'JavaScript'), and 2 are wanted.");
  }

  @Test
  void countsOneSkillOnceHoweverManyOfItsSpellingsAreNamed() {
    assertFails(
        c -> c.skills(2, "JavaScript", "js", "SQL"),
        p -> p.title("Node.js Engineer").descriptionText("Engines."),
        "names 1 of 2 skills ('JavaScript'), and 2 are wanted.");
    assertPasses(
        c -> c.skills(2, "JavaScript", "js", "SQL"), p -> p.title("SQL and JS"), "names 2 of 2");
    assertPasses(
        c -> c.skills(3, "Node.js", "Node JS", "SQL"),
        p -> p.title("SQL, Node.js"),
        "2 are wanted");
  }

  @Test
  void wantsNoMoreSkillsThanThereAreDifferentOnes() {
    assertPasses(
        c -> c.skills(2, "k8s", "Kubernetes"),
        p -> p.descriptionText("k8s"),
        "names 1 of 1 skills ('k8s'), and 1 is wanted.");
    assertFails(
        c -> c.skills(2, "k8s", "Kubernetes"), p -> p.descriptionText("Cook."), "names 0 of 1");
  }

  @Test
  void looksInTheTextForASkillThatIsAlsoCalledByAnEverydayWord() {
    assertPasses(
        c -> c.skills(1, "Golang", "Go"), p -> p.descriptionText("We write Go."), "names 1 of 1");
    assertFails(
        c -> c.skills(1, "Golang", "Go"), p -> p.descriptionText("Go there."), "names 0 of 1");
  }

  @Test
  void takesNoEverydayWordForASkillThatIsCalledSo() {
    assertFails(
        c -> c.skills(1, "Go", "REST"),
        p -> p.descriptionText("You go to clients with the rest of the team."),
        "names 0 of 2 skills");
    assertPasses(
        c -> c.skills(2, "go", "rest"),
        p -> p.descriptionText("You know Go and REST."),
        "names 2 of 2 skills");
  }

  @Test
  void countsEverydayWordsAsSkillsInTitlesAndListedSkillsOnly() {
    assertFails(
        c -> c.skills(1, "Golang"), p -> p.descriptionText("Go there."), "names 0 of 1 skills");
    assertPasses(c -> c.skills(1, "Golang"), p -> p.title("Go developer"), "names 1 of 1 skills");
    assertPasses(c -> c.skills(1, "Golang"), p -> p.skills(List.of("Go")), "names 1 of 1 skills");
  }

  @Test
  void comparesTheUpperEndOfTheSalaryByTheYear() {
    UnaryOperator<CriteriaBuilder> wanted =
        c -> c.salaryAtLeast(new BigDecimal("5000"), "EUR", SalaryPeriod.MONTH);
    assertPasses(wanted, p -> p.salary(eur("50000", "60000", SalaryPeriod.YEAR)), "60000 EUR");
    assertFails(wanted, p -> p.salary(eur("50000", "59999.99", SalaryPeriod.YEAR)), "59999.99 EUR");
    assertPasses(wanted, p -> p.salary(eur(null, "30", SalaryPeriod.HOUR)), "62400 EUR a year");
    assertFails(wanted, p -> p.salary(eur(null, "28", SalaryPeriod.HOUR)), "58240 EUR a year");
  }

  @Test
  void aSalaryThatOnlyBeginsBelowMayReachTheAmount() {
    UnaryOperator<CriteriaBuilder> wanted =
        c -> c.salaryAtLeast(new BigDecimal("60000"), "EUR", SalaryPeriod.YEAR);
    assertPasses(
        wanted,
        p -> p.salary(eur("5000", null, SalaryPeriod.MONTH)),
        "The salary begins at 60000 EUR a year, which reaches 60000 EUR.");
    assertPasses(
        wanted,
        p -> p.salary(eur("58000", null, SalaryPeriod.YEAR)),
        "a salary that begins below the amount and no upper end of it, which passes");
    assertFails(
        wanted,
        p -> p.salary(new Salary(BigDecimal.TEN, null, "USD", SalaryPeriod.YEAR)),
        "another currency");
  }

  @Test
  void judgesTheAgeByTheMomentOfPosting() {
    UnaryOperator<CriteriaBuilder> day = c -> c.postedWithin(Duration.ofHours(24));
    assertPasses(day, p -> p.postedAt(Postings.NOW.minus(Duration.ofHours(24))), "at most PT24H");
    assertFails(
        day,
        p -> p.postedAt(Postings.NOW.minus(Duration.ofHours(24)).minusNanos(1)),
        "more than PT24H before 2026-11-20T12:00:00Z");
    assertPasses(day, p -> p.postedAt(Postings.NOW.plusSeconds(60)), "at most PT24H");
    assertFails(
        day,
        p ->
            p.postedAt(Postings.NOW.minus(Duration.ofDays(9))).postedOn(LocalDate.of(2026, 11, 20)),
        "posted at 2026-11-11");
  }

  @Test
  void judgesTheAgeOfWhatCameIntoAKnownListingByThatMoment() {
    UnaryOperator<CriteriaBuilder> day = c -> c.postedWithin(Duration.ofHours(24));
    JobPosting draft = Postings.with(p -> p.postedAt(Postings.NOW.minus(Duration.ofDays(900))));

    ClauseResult fresh = only(day, draft.appeared(Postings.NOW.minus(Duration.ofHours(24))));
    assertThat(fresh.passed()).isTrue();
    assertThat(fresh.reason())
        .isEqualTo(
            "It came into the listing at 2026-11-19T12:00:00Z, which counts since an earlier one was"
                + " complete without it; its board dates it 2024-06-03T12:00:00Z."
                + " That is at most PT24H before 2026-11-20T12:00:00Z.");
    assertThat(only(day, draft.appeared(Postings.NOW.minus(Duration.ofHours(25)))).passed())
        .isFalse();
    JobPosting undated = Postings.with(p -> p).appeared(Postings.NOW.plusSeconds(1));
    assertThat(only(day, undated).reason()).contains("its board gives no date.");
  }

  @Test
  void takesExtremeDatesAndAges() {
    UnaryOperator<CriteriaBuilder> ever = c -> c.postedWithin(Duration.ofSeconds(Long.MAX_VALUE));
    assertPasses(ever, p -> p.postedAt(java.time.Instant.MIN), "at most");
    assertPasses(ever, p -> p.postedAt(java.time.Instant.MAX), "at most");
    assertPasses(ever, p -> p.postedOn(LocalDate.MAX), "at most");
    assertPasses(ever, p -> p.postedOn(LocalDate.MIN), "at most");
  }

  private static Salary eur(@Nullable String min, @Nullable String max, SalaryPeriod period) {
    return new Salary(
        min == null ? null : new BigDecimal(min),
        max == null ? null : new BigDecimal(max),
        "EUR",
        period);
  }

  private static void assertPasses(
      UnaryOperator<CriteriaBuilder> criteria,
      UnaryOperator<PostingContentBuilder> posting,
      String reason) {
    assertThat(only(criteria, posting).passed()).isTrue();
    assertThat(only(criteria, posting).reason()).contains(reason).endsWith(".");
  }

  private static void assertFails(
      UnaryOperator<CriteriaBuilder> criteria,
      UnaryOperator<PostingContentBuilder> posting,
      String reason) {
    assertThat(only(criteria, posting).passed()).isFalse();
    assertThat(only(criteria, posting).reason()).contains(reason).endsWith(".");
  }

  private static ClauseResult only(
      UnaryOperator<CriteriaBuilder> criteria, UnaryOperator<PostingContentBuilder> change) {
    return only(criteria, Postings.with(change));
  }

  private static ClauseResult only(UnaryOperator<CriteriaBuilder> criteria, JobPosting posting) {
    Criteria built = criteria.apply(Criteria.builder()).build();
    Explanation explanation = Examples.explain(built, posting, Postings.NOW);
    assertThat(explanation.clauses()).hasSize(1);
    return explanation.clauses().get(0);
  }
}
