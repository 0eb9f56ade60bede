package io.jobwatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CriteriaTest {

  @Test
  void refusesValuesThatTheBuilderRefuses() {
    assertThatThrownBy(() -> criteria(List.of("java", " "), false, null))
        .hasMessage("Value of keywords ' ': it is blank. Give it a value.");
    assertThatThrownBy(() -> criteria(List.of("j".repeat(201)), false, null))
        .hasMessageContaining("it has 201 characters");
    List<String> many = IntStream.range(0, 501).mapToObj(Integer::toString).toList();
    assertThatThrownBy(() -> criteria(many, false, null))
        .hasMessage(
            "Number of values of keywords '501': it is out of range. Use a number from 0 to 500.");
  }

  @Test
  void refusesAnAgeThatNoPostingHas() {
    assertThatThrownBy(() -> criteria(List.of("java"), false, Duration.ZERO))
        .hasMessage("Posted within 'PT0S': it is not above zero. Use one such as PT24H.");
    assertThatThrownBy(() -> criteria(List.of(), false, Duration.ofDays(-1)))
        .hasMessageContaining("'PT-24H'");
  }

  @Test
  void refusesOrRemoteWithoutLocations() {
    assertThatThrownBy(() -> criteria(List.of(), true, null))
        .hasMessageContaining("Criteria 'orRemote'")
        .hasMessageContaining("Name locations");
  }

  @Test
  void hasEachValueOnceAndWithoutBlanksAround() {
    assertThat(criteria(List.of(" java", "kotlin ", "java"), false, null).keywordsAny())
        .containsExactly("java", "kotlin");
  }

  @Test
  void refusesSkillsThatAreNamedTwiceOrBlank() {
    assertThatThrownBy(() -> new SkillRequirement(1, List.of("Java", "SQL", "java")))
        .hasMessage("Skill 'java': it is named twice. Name it once.");
    assertThatThrownBy(() -> Criteria.builder().skills(2, "Java", " JAVA "))
        .hasMessageContaining("Skill 'JAVA': it is named twice");
    assertThatThrownBy(() -> new SkillRequirement(1, List.of("Java", " ")))
        .hasMessageContaining("Value of skills ' ': it is blank");
    assertThatThrownBy(() -> new SkillRequirement(1, Collections.nCopies(1, "j".repeat(201))))
        .hasMessageContaining("it has 201 characters");
    assertThatThrownBy(() -> new SkillRequirement(1, List.of()))
        .hasMessageContaining("Skills '[]': it is empty");
  }

  @Test
  void comesBackFromItsOwnBuilder() {
    assertThat(full().toBuilder().build()).isEqualTo(full());
  }

  @Test
  void replacesTheClauseThatIsNamedAndKeepsTheOthers() {
    Criteria edited =
        full().toBuilder()
            .keywords("scala")
            .keywords("clojure")
            .workplaces(Workplace.REMOTE)
            .build();

    assertThat(edited.keywordsAny()).containsExactly("scala", "clojure");
    assertThat(edited.workplaces()).containsExactly(Workplace.REMOTE);
    assertThat(edited.toBuilder().keywords("java").workplaces(Workplace.HYBRID).build())
        .isEqualTo(full());
  }

  @Test
  void dropsAClauseThatIsNamedWithoutValues() {
    Criteria edited =
        full().toBuilder()
            .locations()
            .seniorities()
            .skills(null)
            .salaryAtLeast(null)
            .postedWithin(null)
            .build();

    assertThat(edited.locations()).isEmpty();
    assertThat(edited.orRemote()).isFalse();
    assertThat(edited.seniorities()).isEmpty();
    assertThat(edited.skills()).isNull();
    assertThat(edited.salaryAtLeast()).isNull();
    assertThat(edited.postedWithin()).isNull();
    assertThat(edited.keywordsAny()).isEqualTo(full().keywordsAny());
  }

  @Test
  void doesNotBecomeEverythingByEditing() {
    Criteria java = Criteria.builder().keywords("java").build();

    assertThatThrownBy(() -> java.toBuilder().keywords().build())
        .hasMessageContaining("Criteria.everything()");
  }

  @Test
  void dropsOrRemoteWithTheLocationsItWasTakenOverWith() {
    assertThat(full().toBuilder().locations("Paris").build().orRemote()).isTrue();
    assertThat(full().toBuilder().locations("Paris").locations().build().orRemote()).isTrue();
    assertThat(full().toBuilder().locations().locations("Paris").build().orRemote()).isFalse();
    assertThatThrownBy(() -> full().toBuilder().orRemote().locations().build())
        .hasMessageContaining("Criteria 'orRemote'");
    assertThatThrownBy(() -> full().toBuilder().locations().orRemote().build())
        .hasMessageContaining("Criteria 'orRemote'");
  }

  private static Criteria full() {
    return Criteria.builder()
        .keywords("java")
        .allKeywords("sql")
        .excludeKeywords("php")
        .scope(KeywordScope.TITLE)
        .textMode(TextMode.SUBSTRING)
        .companies("Acme")
        .excludeCompanies("Umbrella")
        .locations("Berlin")
        .orRemote()
        .departments("Engineering")
        .employmentTypes(EmploymentType.FULL_TIME)
        .workplaces(Workplace.HYBRID)
        .seniorities(Seniority.SENIOR, Seniority.LEAD)
        .blockedRoles("manager")
        .companyTiers(CompanyTier.S)
        .skills(2, "Java", "SQL", "Kafka")
        .salaryAtLeast(new BigDecimal("70000"), "EUR", SalaryPeriod.YEAR)
        .postedWithin(Duration.ofDays(2))
        .build();
  }

  private static Criteria criteria(
      List<String> keywords, boolean orRemote, @Nullable Duration postedWithin) {
    return new Criteria(
        keywords,
        List.of(),
        List.of(),
        KeywordScope.TITLE,
        TextMode.WORDS,
        List.of(),
        List.of(),
        List.of(),
        orRemote,
        List.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        List.of(),
        Set.of(),
        null,
        null,
        postedWithin);
  }
}
