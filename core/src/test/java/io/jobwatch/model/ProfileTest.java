package io.jobwatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProfileTest {

  private static final Profile ADA =
      Profile.builder("ada")
          .coreSkill("Java", 10)
          .skill("SQL", 3)
          .seniorities(Seniority.SENIOR)
          .locations("Berlin")
          .salaryAtLeast(new BigDecimal("70000"), "EUR", SalaryPeriod.YEAR)
          .cv("Engineer")
          .build();

  @Test
  void aSkillThatIsNamedAgainIsReplacedWhateverItsCase() {
    Profile profile = Profile.builder("ada").skills("java", "SQL").coreSkill(" Java ", 8).build();

    assertThat(profile.skills()).containsExactly(new Skill("Java", 8, true), skill("SQL"));
  }

  @Test
  void aSkillThatIsNamedTwiceIsRefused() {
    List<Skill> twice = List.of(skill("Java"), skill("JAVA"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Profile("ada", twice, Set.of(), List.of(), false, null, null))
        .withMessage("Skill 'JAVA': it is named twice. Name it once.");
  }

  @Test
  void aWeightOutOfRangeIsRefused() {
    for (int weight : new int[] {0, 11, -1}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Profile.builder("ada").skill("Java", weight))
          .withMessageContaining("Use a number from 1 to 10.");
    }
  }

  @Test
  void itsBuilderStartsWithAllOfIt() {
    assertThat(ADA.toBuilder().remote().build().toBuilder().build())
        .isEqualTo(ADA.toBuilder().remote().build())
        .isNotEqualTo(ADA);
  }

  @Test
  void itsVersionIsThatOfWhatItSays() {
    Profile same =
        new Profile(
            "bob",
            ADA.skills(),
            ADA.seniorities(),
            ADA.locations(),
            ADA.remote(),
            ADA.salaryAtLeast(),
            ADA.cv());

    assertThat(ADA.version()).matches("[0-9a-f]{64}").isEqualTo(same.version());
  }

  @Test
  void everyChangeMakesAnotherVersion() {
    List<UnaryOperator<ProfileBuilder>> changes =
        List.of(
            builder -> builder.skill("Java", 10),
            builder -> builder.coreSkill("Java", 9),
            builder -> builder.skills("Rust"),
            builder -> builder.seniorities(Seniority.STAFF),
            builder -> builder.locations("Paris"),
            builder -> builder.remote(),
            builder -> builder.salaryAtLeast(new BigDecimal("70001"), "EUR", SalaryPeriod.YEAR),
            builder -> builder.salaryAtLeast(new BigDecimal("70000"), "CHF", SalaryPeriod.YEAR),
            builder -> builder.salaryAtLeast(new BigDecimal("70000"), "EUR", SalaryPeriod.MONTH),
            builder -> builder.cv("Engineer."),
            builder -> builder.cv(""),
            builder -> builder.cv(null));

    assertThat(
            Stream.concat(
                Stream.of(ADA.version()),
                changes.stream().map(one -> one.apply(ADA.toBuilder()).build().version())))
        .hasSize(changes.size() + 1)
        .doesNotHaveDuplicates();
  }

  @Test
  void showsNothingOfItsCvButTheLength() {
    assertThat(ADA.toString())
        .startsWith("Profile[subscriberId=ada, skills=[")
        .endsWith(", cv=8 characters]")
        .contains("Berlin", "70000")
        .doesNotContain("Engineer");
    assertThat(Profile.builder("bob").build().toString()).endsWith(", cv=null]");
  }

  private static Skill skill(String name) {
    return new Skill(name, 5, false);
  }
}
