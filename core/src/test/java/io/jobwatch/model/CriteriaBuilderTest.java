package io.jobwatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CriteriaBuilderTest {

  @Test
  void refusesCriteriaWithoutAClause() {
    assertThatThrownBy(() -> Criteria.builder().textMode(TextMode.SUBSTRING).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("would match every posting")
        .hasMessageContaining("Criteria.everything()");
  }

  @Test
  void givesEverythingWhenAskedByName() {
    assertThat(Criteria.everything().isEverything()).isTrue();
  }

  @Test
  void refusesOrRemoteWithoutLocations() {
    assertThatThrownBy(() -> Criteria.builder().keywords("java").orRemote().build())
        .hasMessageContaining("orRemote")
        .hasMessageContaining("Name locations");
  }

  @Test
  void refusesBlankValues() {
    assertThatThrownBy(() -> Criteria.builder().keywords("java", " "))
        .hasMessageContaining("Value of keywords ' ': it is blank");
  }

  @Test
  void refusesMoreSkillsThanAreNamed() {
    assertThatThrownBy(() -> Criteria.builder().skills(3, "java", "sql"))
        .hasMessageContaining("Least number of skills '3'");
  }

  @Test
  void refusesAgesAndSalariesThatSayNothing() {
    assertThatThrownBy(() -> Criteria.builder().postedWithin(Duration.ZERO))
        .hasMessageContaining("PT24H");
    assertThatThrownBy(
            () -> Criteria.builder().salaryAtLeast(BigDecimal.ZERO, "EUR", SalaryPeriod.YEAR))
        .hasMessageContaining("above zero");
  }

  @Test
  void addsToAClauseThatIsNamedAgain() {
    Criteria criteria = Criteria.builder().keywords("java").keywords("kotlin", "java").build();

    assertThat(criteria.keywordsAny()).containsExactly("java", "kotlin");
  }
}
