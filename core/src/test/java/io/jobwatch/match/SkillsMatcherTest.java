package io.jobwatch.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jobwatch.error.ConfigurationException;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PostingContentBuilder;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Profile;
import io.jobwatch.model.ProfileBuilder;
import io.jobwatch.model.Salary;
import io.jobwatch.model.SalaryPeriod;
import io.jobwatch.model.Seniority;
import io.jobwatch.model.Verdict;
import io.jobwatch.model.Workplace;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.matcher.MatchInput;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkillsMatcherTest {

  private static final Profile JAVA = Profile.builder("ada").skills("Java").build();
  private static final Alert ALERT = alert(Criteria.everything());

  @Test
  void theExampleOfTheGuideIsTrue() {
    Profile ada =
        Profile.builder("ada")
            .coreSkill("Java", 10)
            .coreSkill("Kotlin", 8)
            .skill("PostgreSQL", 6)
            .skill("Kubernetes", 4)
            .seniorities(Seniority.SENIOR)
            .locations("Berlin")
            .remote()
            .salaryAtLeast(new BigDecimal("70000"), "EUR", SalaryPeriod.YEAR)
            .build();
    JobPosting posting =
        Postings.with(
            content ->
                content
                    .title("Staff Java Engineer")
                    .seniority(Seniority.STAFF)
                    .locations(List.of("Berlin, Germany"))
                    .descriptionText("Postgres, K8s and Kafka."));

    assertThat(score(ada, posting))
        .isEqualTo(
            new Verdict.Scored(
                85,
                Priority.NORMAL,
                List.of("Java", "PostgreSQL", "Kubernetes"),
                List.of("Kotlin"),
                List.of(
                    "It names 3 of 4 skills ('Java' in the title, 'PostgreSQL', 'Kubernetes'),"
                        + " the level is staff, one step off, it is in 'Berlin, Germany' as wanted,"
                        + " and no salary is said.")));
  }

  @ParameterizedTest
  @CsvSource({
    "Java SQL, Engineer, 100",
    "Java, Engineer, 50",
    "nothing, Engineer, 0",
    "nothing, Java Engineer, 75",
    "SQL, Java Engineer, 100"
  })
  void aSkillInTheTitleCountsHalfAsMuchAgain(String description, String title, int score) {
    Profile profile = Profile.builder("ada").skills("Java", "SQL").build();
    JobPosting posting =
        Postings.with(content -> content.title(title).descriptionText(description));

    assertThat(score(profile, posting).score()).isEqualTo(score);
  }

  @Test
  void aCoreSkillWeighsTwiceAsMuch() {
    Profile profile = Profile.builder("ada").coreSkill("Java", 4).skill("SQL", 4).build();

    assertThat(score(profile, Postings.described("Java")).score()).isEqualTo(67);
    assertThat(score(profile, Postings.described("SQL")).score()).isEqualTo(33);
  }

  @Test
  void matchedSkillsAndGapsAreGivenCoreFirstAndThenByWeight() {
    Profile profile =
        Profile.builder("ada")
            .skill("Rust", 2)
            .skill("Java", 9)
            .coreSkill("Kotlin", 3)
            .skill("SQL", 9)
            .coreSkill("Go", 1)
            .skill("Kafka", 7)
            .build();

    Verdict.Scored scored = score(profile, Postings.described("Rust, SQL, Java"));

    assertThat(scored.matchedSkills()).containsExactly("Java", "SQL", "Rust");
    assertThat(scored.skillGaps()).containsExactly("Kotlin", "Go", "Kafka");
  }

  @ParameterizedTest
  @CsvSource({
    "SENIOR, SENIOR, 100, the level is senior as wanted",
    "SENIOR, STAFF, 60, one step off",
    "SENIOR, LEAD, 60, one step off",
    "STAFF, LEAD, 60, one step off",
    "MID, STAFF, 25, two steps off",
    "SENIOR, PRINCIPAL, 25, two steps off",
    "SENIOR, DIRECTOR, 0, which is not wanted",
    "SENIOR, INTERN, 0, which is not wanted"
  })
  void theLevelCountsByItsDistance(
      Seniority wanted, Seniority offered, int percent, String reason) {
    Profile profile = JAVA.toBuilder().seniorities(wanted).build();
    Verdict.Scored scored = score(profile, java(content -> content.seniority(offered)));

    assertThat(scored.score()).isEqualTo(expected(15, percent));
    assertThat(scored.reasons().get(0)).contains(reason);
  }

  @Test
  void ofSeveralLevelsTheNearestCounts() {
    Profile profile = JAVA.toBuilder().seniorities(Seniority.INTERN, Seniority.STAFF).build();

    assertThat(score(profile, java(content -> content.seniority(Seniority.SENIOR))).score())
        .isEqualTo(expected(15, 60));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "Berlin, false, Berlin, -, 100",
        "Berlin, false, Paris, -, 0",
        "Berlin, false, Paris, REMOTE, 0",
        "Berlin, false, -, REMOTE, 0",
        "Berlin, false, -, -, ?",
        "Berlin, false, -, HYBRID, ?",
        "Berlin, true, Paris, REMOTE, 100",
        "Berlin, true, Paris, -, 0",
        "Berlin, true, Berlin, ON_SITE, 100",
        "Berlin, true, -, ON_SITE, ?",
        "-, true, Paris, REMOTE, 100",
        "-, true, Paris, HYBRID, 0",
        "-, true, Paris, -, ?",
        "-, false, Paris, -, ?"
      })
  void thePlaceCountsWhereItIsKnown(
      @Nullable String wanted,
      boolean remote,
      @Nullable String place,
      @Nullable Workplace workplace,
      String percent) {
    ProfileBuilder builder = JAVA.toBuilder();
    if (wanted != null) {
      builder.locations(wanted);
    }
    Profile profile = remote ? builder.remote().build() : builder.build();
    List<String> places = place == null ? List.of() : List.of(place);

    assertThat(score(profile, java(all -> all.locations(places).workplace(workplace))).score())
        .isEqualTo(percent.equals("?") ? 100 : expected(15, Integer.parseInt(percent)));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "5000, EUR, MONTH, 100",
        "59999, EUR, YEAR, 0",
        "60000, EUR, YEAR, 100",
        "90000, USD, YEAR, ?",
        "90000, EUR, -, ?",
        "-, EUR, YEAR, ?"
      })
  void theSalaryCountsWhereItCanBeCompared(
      @Nullable BigDecimal top, String currency, @Nullable SalaryPeriod period, String percent) {
    Profile profile =
        JAVA.toBuilder().salaryAtLeast(new BigDecimal("60000"), "EUR", SalaryPeriod.YEAR).build();
    Salary salary = top == null ? null : new Salary(null, top, currency, period);

    assertThat(score(profile, java(content -> content.salary(salary))).score())
        .isEqualTo(percent.equals("?") ? 100 : expected(10, Integer.parseInt(percent)));
  }

  @ParameterizedTest
  @CsvSource({
    "60000, 100, the salary reaches the least wanted",
    "59999, 100, no upper end of the salary is said"
  })
  void aSalaryThatOnlyBeginsSomewhereIsNeverTooLow(BigDecimal from, int score, String words) {
    Profile profile =
        JAVA.toBuilder().salaryAtLeast(new BigDecimal("60000"), "EUR", SalaryPeriod.YEAR).build();
    Salary salary = new Salary(from, null, "EUR", SalaryPeriod.YEAR);

    Verdict.Scored scored = score(profile, java(content -> content.salary(salary)));

    assertThat(scored.score()).isEqualTo(score);
    assertThat(scored.reasons().get(0)).endsWith(", and " + words + ".");
  }

  @Test
  void saysThatItMayNotBeRemoteWhateverPlaceIsNamed() {
    Profile profile = JAVA.toBuilder().remote().build();

    assertThat(score(profile, java(all -> all.locations(List.of("Berlin")))).reasons().get(0))
        .endsWith(", and it is not said whether it is remote.");
    assertThat(score(profile, java(all -> all)).reasons().get(0))
        .endsWith(", and it is not said whether it is remote.");
    Profile places = profile.toBuilder().locations("Berlin").build();
    assertThat(score(places, java(all -> all)).reasons().get(0))
        .endsWith(", and no place is said.");
  }

  @Test
  void theSkillsOfTheCriteriaStandInForAProfileWithout() {
    Alert alert = alert(Criteria.builder().skills(1, "Java", "SQL", "Go", "Rust").build());
    JobPosting posting = Postings.described("Java, Golang, PostgreSQL");

    Verdict.Scored without = scored(alert, posting, null);
    assertThat(without.score()).isEqualTo(50);
    assertThat(without.matchedSkills()).containsExactly("Go", "Java");
    assertThat(without.skillGaps()).containsExactly("Rust", "SQL");

    Profile wishes = Profile.builder("ada").remote().build();
    JobPosting remote =
        Postings.with(all -> all.workplace(Workplace.REMOTE).descriptionText("Java, Go"));
    assertThat(scored(alert, remote, wishes).score()).isEqualTo(60);
  }

  @Test
  void severalSpellingsInTheCriteriaStandInAsOneSkill() {
    Alert alert = alert(Criteria.builder().skills(1, "JavaScript", "js", "SQL").build());

    Verdict.Scored scored = scored(alert, Postings.described("JavaScript"), null);

    assertThat(scored.score()).isEqualTo(50);
    assertThat(scored.matchedSkills()).containsExactly("JavaScript");
    assertThat(scored.skillGaps()).containsExactly("SQL");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nothing | 2 | It names none of 2 skills.",
        "nothing | 1 | It names none of 1 skill.",
        "t0 t1 | 3 | It names 2 of 3 skills ('t0', 't1').",
        "t0 t1 t2 t3 t4 | 5 | It names 5 of 5 skills ('t0', 't1', 't2', 't3', 't4').",
        "t0 t1 t2 t3 t4 t5 t6 | 7"
            + " | It names 7 of 7 skills ('t0', 't1', 't2', 't3', 't4' and 2 more)."
      })
  void namesTheFirstFiveSkills(String description, int skills, String reason) {
    String[] names = IntStream.range(0, skills).mapToObj(i -> "t" + i).toArray(String[]::new);
    Profile profile = Profile.builder("ada").skills(names).build();

    assertThat(score(profile, Postings.described(description)).reasons()).containsExactly(reason);
  }

  @Test
  void everySpellingInTheCriteriaCountsWhereTheClauseCountsIt() {
    Alert alert = alert(Criteria.builder().skills(1, "Golang", "Go").build());
    JobPosting posting = Postings.described("We write Go.");

    assertThat(scored(alert, posting, null).score()).isEqualTo(100);
  }

  @Test
  void namesOfOneSkillInAProfileAreOneByItsBest() {
    Profile profile =
        Profile.builder("ada").skill("Kubernetes", 5).coreSkill("k8s", 3).skill("Java", 10).build();
    JobPosting posting = Postings.described("Kubernetes");

    Verdict.Scored scored = score(profile, posting);

    assertThat(scored.matchedSkills()).containsExactly("k8s");
    assertThat(scored.skillGaps()).containsExactly("Java");
    assertThat(scored.score()).isEqualTo(50);
  }

  @Test
  void everydayWordsAreNoSkills() {
    Profile profile = Profile.builder("ada").coreSkills("Go").skills("REST").build();
    JobPosting posting = Postings.described("You go to clients with the rest of the team.");

    assertThat(score(profile, posting).reasons()).containsExactly("It names none of 2 skills.");
  }

  @Test
  void aListedSkillIsNamedByItsEverydayName() {
    Profile profile = Profile.builder("ada").skills("Microsoft Excel").build();

    assertThat(score(profile, Postings.with(content -> content.skills(List.of("Excel")))).score())
        .isEqualTo(100);
    assertThat(score(profile, Postings.described("You excel.")).score()).isZero();
  }

  @Test
  void withoutAnySkillsItSaysWhatIsMissing() {
    Profile wishes = Profile.builder("ada").remote().build();
    MatchInput input = new MatchInput(ALERT, Postings.titled("Java"), List.of(), wishes);

    assertThat(matcher(Map.of()).score(input))
        .isEqualTo(
            new Verdict.Unavailable(
                "There are no skills to score by: save a profile with skills for subscriber 'ada',"
                    + " or name skills in the criteria of alert 'ada/any'."));
    assertThat(matcher(Map.of()).cacheKey(input)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"79, LOW", "80, NORMAL", "89, NORMAL", "90, HIGH", "96, HIGH", "97, URGENT"})
  void thePriorityIsThatOfTheScore(int score, Priority priority) {
    SkillsSettings settings = matcher(Map.of("urgent-from", "97")).settings();

    assertThat(settings.priority(score)).isEqualTo(priority);
    assertThat(matcher(Map.of()).settings().priority(100)).isEqualTo(Priority.HIGH);
  }

  @Test
  void refusesPrioritiesOutOfOrder() {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(
            () -> matcher(Map.of("normal-from", "80", "high-from", "79", "urgent-from", "78")))
        .withMessageContaining("it is below normal-from, which is 80")
        .withMessageContaining("it is below high-from, which is 79");
    assertThat(
            matcher(Map.of("normal-from", "80", "high-from", "80", "urgent-from", "80"))
                .settings()
                .priority(80))
        .isEqualTo(Priority.URGENT);
  }

  @Test
  void aWishWithoutWeightIsLeftOut() {
    Profile profile = JAVA.toBuilder().remote().build();
    MatchInput input =
        new MatchInput(
            ALERT, java(content -> content.workplace(Workplace.ON_SITE)), List.of(), profile);

    Verdict.Scored scored = (Verdict.Scored) matcher(Map.of("location-weight", "0")).score(input);

    assertThat(scored.score()).isEqualTo(100);
    assertThat(scored.reasons()).containsExactly("It names 1 of 1 skill ('Java').");
  }

  /** The score where skills fit in full and one wish of this weight fits by so much. */
  private static int expected(int weight, int percent) {
    return (int) Math.round((60 * 100 + weight * percent) / (60.0 + weight));
  }

  private static JobPosting java(UnaryOperator<PostingContentBuilder> change) {
    return Postings.with(content -> change.apply(content.descriptionText("Java")));
  }

  private static Verdict.Scored score(Profile profile, JobPosting posting) {
    return scored(ALERT, posting, profile);
  }

  private static Verdict.Scored scored(Alert alert, JobPosting posting, @Nullable Profile profile) {
    return (Verdict.Scored)
        matcher(Map.of()).score(new MatchInput(alert, posting, List.of(), profile));
  }

  private static SkillsMatcher matcher(Map<String, String> options) {
    return new SkillsMatcher(SkillsSettings.read(PluginOptions.of("Matcher 'skills'", options)));
  }

  private static Alert alert(Criteria criteria) {
    return Alert.named("any").forSubscriber("ada").criteria(criteria).matcher("skills");
  }
}
