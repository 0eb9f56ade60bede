package io.jobwatch.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.match.Cure.Change;
import io.jobwatch.model.CompanyTier;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.CriteriaBuilder;
import io.jobwatch.model.EmploymentType;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.KeywordScope;
import io.jobwatch.model.Salary;
import io.jobwatch.model.SalaryPeriod;
import io.jobwatch.model.Seniority;
import io.jobwatch.model.TextMode;
import io.jobwatch.model.Workplace;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplanationTest {

  private static final JobPosting POSTING =
      Postings.with(
          p ->
              p.title("Senior Java Developer (m/f)")
                  .company("Acme Inc.")
                  .skills(List.of("SQL", "Java 17"))
                  .descriptionText("Developers of ours go-to-market. We know Java, C++ and R & D.")
                  .locations(List.of("Berlin, Germany", "München"))
                  .department("Product")
                  .team("Data Engineering")
                  .workplace(Workplace.REMOTE)
                  .employmentType(EmploymentType.CONTRACT)
                  .salary(new Salary(null, new BigDecimal("58240"), "EUR", SalaryPeriod.YEAR))
                  .postedAt(Postings.NOW.minus(Duration.ofDays(3))));

  @Test
  void saysWhereEachKeywordIs() {
    ClauseResult any = explain(c -> c.keywords("java", "rust", "r&d"));
    assertThat(any.passed()).isTrue();
    assertThat(any.cure()).isNull();
    assertThat(hits(any))
        .containsExactly(
            "TITLE 0 Java", "SKILL 1 Java", "DESCRIPTION 0 Java", "DESCRIPTION 0 R & D");
    assertThat(hits(explain(c -> c.allKeywords("sql", "c++"))))
        .containsExactly("SKILL 0 SQL", "DESCRIPTION 0 C++");
    assertThat(hits(explain(c -> c.keywords("java").scope(KeywordScope.TITLE))))
        .containsExactly("TITLE 0 Java");
    assertThat(hits(explain(c -> c.keywords("evel").textMode(TextMode.SUBSTRING))))
        .containsExactly("TITLE 0 evel", "DESCRIPTION 0 evel");
  }

  @Test
  void suggestsWordsOfWhichAKeywordIsAPart() {
    ClauseResult near = explain(c -> c.keywords("velop", "rust"));
    assertThat(near.hits()).isEmpty();
    assertCure(
        near,
        Change.ADD,
        "Add 'Developer', 'Developers' to the keywords, of which 'velop' is only a part, or look"
            + " for any part of the text.",
        "Developer",
        "Developers");
  }

  @Test
  void suggestsTheWiderScopeWhereThatHelps() {
    UnaryOperator<CriteriaBuilder> inTitle = c -> c.keywords("C++").scope(KeywordScope.TITLE);
    assertCure(
        explain(inTitle),
        Change.SET,
        "Look in skills and description too: 'C++' is there.",
        "TITLE_AND_DESCRIPTION");
    assertCure(
        explain(c -> c.allKeywords("C++", "sql", "java").scope(KeywordScope.TITLE)),
        Change.SET,
        "Look in skills and description too: 'C++', 'sql' are there.",
        "TITLE_AND_DESCRIPTION");
    assertCure(
        explain(c -> c.allKeywords("C++", "rust", "java").scope(KeywordScope.TITLE)),
        Change.REMOVE,
        "Take 'C++', 'rust' out of the keywords that must all be there.",
        "C++",
        "rust");
  }

  @Test
  void suggestsNoWiderScopeWhereAnExcludedKeywordIs() {
    assertCure(
        first(c -> c.keywords("C++").excludeKeywords("sql").scope(KeywordScope.TITLE)),
        Change.DROP,
        "Add a keyword that is in the title, or drop the clause.");
    assertCure(
        first(c -> c.allKeywords("C++").excludeKeywords("sql").scope(KeywordScope.TITLE)),
        Change.REMOVE,
        "Take 'C++' out of the keywords that must all be there.",
        "C++");
    // What is nowhere does no harm, and what is in the title has to go by its own cure.
    for (String harmless : List.of("rust", "java")) {
      ClauseResult any =
          first(c -> c.keywords("C++").excludeKeywords(harmless).scope(KeywordScope.TITLE));
      assertThat(any.cure().change()).as(harmless).isEqualTo(Change.SET);
    }
  }

  @Test
  void admitsWhereNoKeywordComesNear() {
    assertCure(
        explain(c -> c.keywords("rust")),
        Change.DROP,
        "Add a keyword that is in title, skills or description, or drop the clause.");
  }

  @Test
  void namesEveryExcludedKeywordThatIsThere() {
    ClauseResult none = explain(c -> c.excludeKeywords("java", "rust", "c++"));
    assertThat(hits(none)).contains("TITLE 0 Java", "DESCRIPTION 0 C++");
    assertCure(
        none, Change.REMOVE, "Take 'java', 'c++' out of the excluded keywords.", "java", "c++");
    assertThat(explain(c -> c.excludeKeywords("go")).passed()).isTrue();
  }

  @Test
  void explainsCompanies() {
    assertCure(
        explain(c -> c.companies("Acme")),
        Change.ADD,
        "Add 'Acme Inc.' to the companies.",
        "Acme Inc.");
    assertThat(hits(explain(c -> c.companies("ACME INC.")))).containsExactly("COMPANY 0 Acme Inc.");
    ClauseResult excluded = explain(c -> c.excludeCompanies("ACME INC.", "acme inc.", "Initech"));
    assertThat(hits(excluded)).hasSize(2);
    assertCure(
        excluded,
        Change.REMOVE,
        "Take 'ACME INC.', 'acme inc.' out of the excluded companies.",
        "ACME INC.",
        "acme inc.");
  }

  @Test
  void explainsPlaces() {
    assertThat(hits(explain(c -> c.locations("munchen", "germany"))))
        .containsExactly("LOCATION 1 München", "LOCATION 0 Germany");
    assertCure(
        explain(c -> c.locations("Vienna")),
        Change.ADD,
        "Add 'Berlin, Germany', 'München' to the locations, or allow remote postings.",
        "Berlin, Germany",
        "München");
    JobPosting nowhere = Postings.with(p -> p.workplace(Workplace.REMOTE));
    assertCure(
        explain(c -> c.locations("Vienna"), nowhere),
        Change.SET,
        "Allow remote postings.",
        "orRemote");
    ClauseResult unknown = explain(c -> c.locations("Vienna"), Postings.with(p -> p));
    assertThat(unknown.unknown()).isEqualTo(UnknownValue.LOCATIONS_WITHOUT_LOCATION);
    assertCure(unknown, Change.DROP, "Drop the clause: the posting has no location.");
  }

  @Test
  void explainsDepartmentsAndBlockedRoles() {
    assertThat(hits(explain(c -> c.departments("engineering", "product"))))
        .containsExactly("TEAM 0 Engineering", "DEPARTMENT 0 Product");
    assertCure(
        explain(c -> c.departments("Sales")),
        Change.ADD,
        "Add 'Product', 'Data Engineering' to the departments.",
        "Product",
        "Data Engineering");
    ClauseResult blocked = explain(c -> c.blockedRoles("developer", "sql", "java developer"));
    assertThat(hits(blocked)).containsExactly("TITLE 0 Developer", "TITLE 0 Java Developer");
    assertCure(
        blocked,
        Change.REMOVE,
        "Take 'developer', 'java developer' out of the blocked roles.",
        "developer",
        "java developer");
  }

  @Test
  void explainsConstants() {
    assertCure(
        explain(c -> c.workplaces(Workplace.HYBRID)),
        Change.ADD,
        "Add remote to those wanted.",
        "REMOTE");
    assertCure(
        explain(c -> c.employmentTypes(EmploymentType.FULL_TIME)),
        Change.ADD,
        "Add contract to those wanted.",
        "CONTRACT");
    assertCure(
        explain(c -> c.employmentTypes(EmploymentType.INTERNSHIP), Postings.with(p -> p)),
        Change.ADD,
        "Add full time to those wanted, which a posting without an employment type passes.",
        "FULL_TIME");
    assertCure(
        explain(c -> c.seniorities(Seniority.SENIOR)),
        Change.DROP,
        "Drop the clause: the posting has no seniority.");
    assertCure(
        explain(c -> c.companyTiers(CompanyTier.S)),
        Change.DROP,
        "Drop the clause: the posting has no company tier.");
  }

  @Test
  void explainsSkills() {
    ClauseResult two = explain(c -> c.skills(3, "SQL", "rust", "c++", "go"));
    assertThat(hits(two)).containsExactly("SKILL 0 SQL", "DESCRIPTION 0 C++");
    assertCure(
        two,
        Change.SET,
        "Ask for 2 instead of 3, or add a skill that the posting names; it does not name 'rust',"
            + " 'go'.",
        "2");
    assertCure(
        explain(c -> c.skills(1, "rust")),
        Change.DROP,
        "Drop the clause, or add a skill that the posting names.");
  }

  @Test
  void explainsByHowMuchTheSalaryFallsShort() {
    assertCure(
        explain(c -> c.salaryAtLeast(new BigDecimal("5000"), "EUR", SalaryPeriod.MONTH)),
        Change.SET,
        "Ask for at most 4853.33 EUR a month: the salary falls short by 146.67 EUR.",
        "4853.33");
    assertCure(
        explain(
            c -> c.salaryAtLeast(BigDecimal.ONE, "EUR", SalaryPeriod.MONTH),
            Postings.with(
                p -> p.salary(new Salary(null, new BigDecimal("0.1"), "EUR", SalaryPeriod.YEAR)))),
        Change.DROP,
        "Drop the clause: the salary is next to nothing.");
    assertCure(
        explain(c -> c.salaryAtLeast(BigDecimal.ONE, "USD", SalaryPeriod.YEAR)),
        Change.DROP,
        "Ask in EUR, or drop the clause: amounts are not converted.");
    assertThat(
            explain(
                    c -> c.salaryAtLeast(BigDecimal.ONE, "USD", SalaryPeriod.YEAR),
                    Postings.with(p -> p))
                .unknown())
        .isEqualTo(UnknownValue.SALARY_WITHOUT_SALARY);
  }

  @Test
  void explainsHowOldThePostingIs() {
    assertCure(
        explain(c -> c.postedWithin(Duration.ofHours(24))),
        Change.SET,
        "Ask for 4 days or more: the posting is 3 days old.",
        "PT96H");
    assertThat(explain(c -> c.postedWithin(Duration.ofDays(3))).unknown()).isNull();
    ClauseResult undated =
        explain(c -> c.postedWithin(Duration.ofHours(24)), Postings.with(p -> p));
    assertThat(undated.unknown()).isEqualTo(UnknownValue.POSTED_WITHIN_WITHOUT_DATE);
    assertThat(undated.passed()).isTrue();
  }

  /** Criteria are changed some time after they were explained, and a match is told later still. */
  @ParameterizedTest
  @CsvSource({
    "PT0.000000002S, 2 hours, PT2H",
    "PT22H59M59.9S, 24 hours, PT24H",
    "PT23H, 24 hours, PT24H",
    "PT23H0.000000001S, 25 hours, PT25H",
    "PT46H30M, 2 days, PT48H",
    "PT47H30M, 3 days, PT72H",
    "PT71H, 3 days, PT72H",
    "P9DT12H, 10 days, PT240H"
  })
  void theAgeOfACureIsARoundOneWithAnHourToSpare(Duration old, String words, String set) {
    JobPosting posting = Postings.with(p -> p.postedAt(Postings.NOW.minus(old)));
    ClauseResult failed = explain(c -> c.postedWithin(Duration.ofNanos(1)), posting);

    assertThat(failed.cure().values()).containsExactly(set);
    assertThat(failed.cure().text()).startsWith("Ask for " + words + " or more: the posting is ");
    Criteria cured = Criteria.builder().postedWithin(Duration.parse(set)).build();
    assertThat(Examples.explain(cured, posting, Postings.NOW.plus(Duration.ofHours(1))).passed())
        .isTrue();
  }

  @Test
  void givesAtMostTenHitsOfAValue() {
    JobPosting posting =
        Postings.with(p -> p.title("Java").descriptionText("java ".repeat(50) + "sql"));
    assertThat(hits(explain(c -> c.keywords("java", "sql"), posting), posting))
        .hasSize(11)
        .contains("TITLE 0 Java", "DESCRIPTION 0 sql");
  }

  @Test
  void showsOnlyWholePhrases() {
    JobPosting posting = Postings.described("Java, Java code, a Java developer, java");
    assertThat(hits(explain(c -> c.keywords("java developer"), posting), posting))
        .containsExactly("DESCRIPTION 0 Java developer");
    assertThat(hits(explain(c -> c.keywords("java"), posting), posting)).hasSize(4);
  }

  @Test
  void showsTheLongestOfSpellingsThatOverlap() {
    JobPosting posting = Postings.described("Go lang, or VB.NET");
    assertThat(hits(explain(c -> c.skills(1, "Visual Basic", "Go"), posting), posting))
        .containsExactly("DESCRIPTION 0 VB.NET", "DESCRIPTION 0 Go lang");
  }

  @Test
  void showsAnAmbiguousSpellingOnlyWhereSkillsAreNamed() {
    JobPosting posting =
        Postings.with(p -> p.title("Go developer").descriptionText("Go with Golang"));
    assertThat(hits(explain(c -> c.skills(1, "Golang"), posting), posting))
        .containsExactly("TITLE 0 Go", "DESCRIPTION 0 Golang");
  }

  @Test
  void suggestsAWordAtTheEndOfAText() {
    ClauseResult near = explain(c -> c.keywords("velop"), Postings.described("For developers"));
    assertThat(near.cure().values()).containsExactly("developers");
  }

  @Test
  void suggestsThreeWordsOfAtMostAHundredCharacters() {
    String longest = "x".repeat(97);
    JobPosting posting =
        Postings.described("jav" + longest + "x jav" + longest + " java javascript javadoc");
    assertThat(explain(c -> c.keywords("jav"), posting).cure().values())
        .containsExactly("jav" + longest, "java", "javascript");
    assertThat(explain(c -> c.keywords("ja"), posting).cure().change()).isEqualTo(Change.DROP);
  }

  @Test
  void aBlankDepartmentIsNone() {
    ClauseResult blank =
        explain(c -> c.departments("Sales"), Postings.with(p -> p.department(" ").team("")));
    assertThat(blank.unknown()).isEqualTo(UnknownValue.DEPARTMENTS_WITHOUT_DEPARTMENT);
  }

  @Test
  void explainsTheClausesInTheirOrder() {
    Criteria criteria =
        Criteria.builder()
            .postedWithin(Duration.ofDays(1))
            .salaryAtLeast(BigDecimal.ONE, "EUR", SalaryPeriod.YEAR)
            .skills(1, "Java")
            .companyTiers(CompanyTier.S)
            .blockedRoles("manager")
            .seniorities(Seniority.MID)
            .workplaces(Workplace.REMOTE)
            .employmentTypes(EmploymentType.CONTRACT)
            .departments("Sales")
            .locations("Berlin")
            .excludeCompanies("Globex")
            .companies("Acme")
            .excludeKeywords("php")
            .allKeywords("sql")
            .keywords("java")
            .build();
    assertThat(Examples.explain(criteria, POSTING, Postings.NOW).clauses())
        .extracting(ClauseResult::clause)
        .containsExactly(Clause.values());
  }

  @Test
  void readsAsText() {
    Criteria criteria =
        Criteria.builder().keywords("java").locations("Vienna").blockedRoles("senior").build();
    Explanation explanation = Examples.explain(criteria, POSTING, Postings.NOW);
    assertThat(explanation.failed()).hasSize(2);
    assertThat(explanation.text())
        .isEqualTo(
            """
            The posting does not pass: 2 of 3 clauses fail.
            + KEYWORDS_ANY: Keyword 'java' is in the title.
                found: 'java' in title at 7-11, 'java' in skill 2 at 0-4, 'java' in description at 41-45
            - LOCATIONS: None of the locations 'Berlin, Germany', 'München' is in 'Vienna'.
                to pass: Add 'Berlin, Germany', 'München' to the locations, or allow remote postings.
            - BLOCKED_ROLES: Blocked role 'senior' is in the title.
                found: 'senior' in title at 0-6
                to pass: Take 'senior' out of the blocked roles.""");
    assertThat(Examples.explain(Criteria.everything(), POSTING, Postings.NOW).text())
        .isEqualTo("The posting passes.");
  }

  @Test
  void namesTheFirstSixPlacesOfAText() {
    for (int count : List.of(6, 7)) {
      Criteria criteria = Criteria.builder().keywords("java").build();
      JobPosting posting = Postings.described("java ".repeat(count));
      String text = Examples.explain(criteria, posting, Postings.NOW).text();
      assertThat(text.split("'java' in description at", -1)).hasSize(7);
      assertThat(text.endsWith("at 25-29")).isEqualTo(count == 6);
      assertThat(text.endsWith("at 25-29 and 1 more")).isEqualTo(count == 7);
    }
  }

  @Test
  void suggestsNoNameThatIsTooLongForAClause() {
    for (int length : List.of(200, 201)) {
      String name = "a".repeat(length);
      ClauseResult result =
          explain(c -> c.companies("Initech"), Postings.with(p -> p.company(name)));
      assertThat(result.cure().values()).isEqualTo(length == 200 ? List.of(name) : List.of());
      ClauseResult place =
          explain(c -> c.locations("Paris"), Postings.with(p -> p.locations(List.of(name))));
      assertThat(place.cure().values()).isEqualTo(length == 200 ? List.of(name) : List.of());
    }
  }

  @Test
  void showsAPartOfAText() {
    JobPosting posting = Postings.described("banana \uFB01\uFB01 \uFDFA");
    UnaryOperator<CriteriaBuilder> parts =
        c -> c.keywords("ana", "fi", "\u0644\u0644").textMode(TextMode.SUBSTRING);
    assertThat(hits(explain(parts, posting), posting))
        .containsExactly(
            "DESCRIPTION 0 ana",
            "DESCRIPTION 0 \uFB01",
            "DESCRIPTION 0 \uFB01",
            "DESCRIPTION 0 \uFDFA");
  }

  @Test
  void whatItQuotesBeginsNoLine() {
    JobPosting posting = Postings.with(p -> p.company("Acme\n+ KEYWORDS_ANY: all is well"));
    Criteria criteria = Criteria.builder().companies("Initech").build();
    assertThat(Examples.explain(criteria, posting, Postings.NOW).text().lines()).hasSize(3);
  }

  private static void assertCure(
      ClauseResult result, Change change, String text, String... values) {
    assertThat(result.passed()).isFalse();
    assertThat(result.cure()).isEqualTo(new Cure(change, List.of(values), text));
  }

  private static List<String> hits(ClauseResult result) {
    return hits(result, POSTING);
  }

  private static List<String> hits(ClauseResult result, JobPosting posting) {
    return result.hits().stream()
        .map(hit -> hit.part() + " " + hit.index() + " " + hit.in(posting.content()))
        .toList();
  }

  private static ClauseResult explain(UnaryOperator<CriteriaBuilder> criteria) {
    return explain(criteria, POSTING);
  }

  private static ClauseResult explain(UnaryOperator<CriteriaBuilder> criteria, JobPosting posting) {
    List<ClauseResult> clauses = clauses(criteria, posting);
    assertThat(clauses).hasSize(1);
    return clauses.get(0);
  }

  private static ClauseResult first(UnaryOperator<CriteriaBuilder> criteria) {
    return clauses(criteria, POSTING).get(0);
  }

  private static List<ClauseResult> clauses(
      UnaryOperator<CriteriaBuilder> criteria, JobPosting posting) {
    Criteria built = criteria.apply(Criteria.builder()).build();
    return Examples.explain(built, posting, Postings.NOW).clauses();
  }
}
