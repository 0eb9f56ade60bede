package io.jobwatch.spi.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.PostingContent;
import io.jobwatch.model.PostingContentBuilder;
import io.jobwatch.model.Salary;
import io.jobwatch.model.SalaryPeriod;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PostingTextsTest {

  @Test
  void joinsTheLocations() {
    assertThat(PostingTexts.location(content().locations(List.of("Berlin", "Paris")).build()))
        .isEqualTo("Berlin; Paris");
    assertThat(PostingTexts.location(content().build())).isEmpty();
  }

  @Test
  void prefersTheBoardsWordsForTheSalary() {
    Salary salary = salary("70000", null, SalaryPeriod.YEAR);
    assertThat(both("from 70k", salary)).isEqualTo("from 70k");
    assertThat(both("€70,000 and a bonus", salary)).isEqualTo("€70,000 and a bonus");
    assertThat(both("By the tariff of the state", salary)).isEqualTo("By the tariff of the state");
    assertThat(both("70000 EUR gross, plus equity", salary))
        .isEqualTo("70,000 EUR gross, plus equity");
    assertThat(both("OTE EUR 70000", salary)).isEqualTo("OTE EUR 70,000");
    assertThat(PostingTexts.salary(content().build())).isEmpty();
  }

  @Test
  void wordsTheNumbersWhereTheBoardHasNothingButNumbers() {
    assertThat(
            both("82000 - 98000 EUR per-year-salary", salary("82000", "98000", SalaryPeriod.YEAR)))
        .isEqualTo("EUR 82,000 - 98,000 per year");
    assertThat(both("21 - 25.50 EUR per-hour-wage", salary("21", "25.50", SalaryPeriod.HOUR)))
        .isEqualTo("EUR 21 - 25.50 per hour");
    assertThat(both("175000 - 230000.50 EUR", salary("175000", "230000.50", null)))
        .isEqualTo("EUR 175,000 - 230,000.50");
    assertThat(both("Annual Salary: from 70000 EUR", salary("70000", null, SalaryPeriod.YEAR)))
        .isEqualTo("from EUR 70,000 per year");
  }

  @Test
  void keepsATextThatSaysMoreThanTheSalaryAndGroupsItsAmounts() {
    assertThat(
            both(
                "Zone A: 150000 - 180000 USD; Zone B: 130000.50 - 160000 USD",
                salary("130000.50", "180000", SalaryPeriod.YEAR)))
        .isEqualTo("Zone A: 150,000 - 180,000 USD; Zone B: 130,000.50 - 160,000 USD");
  }

  @Test
  void groupsTheAmountsOfATextWithoutASalary() {
    assertThat(PostingTexts.salary(content().salaryText("98000 - 82000 EUR").build()))
        .isEqualTo("98,000 - 82,000 EUR");
    assertThat(PostingTexts.salary(content().salaryText("10115 Berlin, 2024001 ref").build()))
        .isEqualTo("10115 Berlin, 2024001 ref");
    assertThat(PostingTexts.salary(content().salaryText("2026, 1.234567, 12345a").build()))
        .isEqualTo("2026, 1.234567, 12345a");
  }

  @Test
  void saysBothEndsOrTheOneThatIsKnown() {
    assertThat(words("70000", "90000", SalaryPeriod.YEAR))
        .isEqualTo("EUR 70,000 - 90,000 per year");
    assertThat(words("42.5", null, SalaryPeriod.HOUR)).isEqualTo("from EUR 42.50 per hour");
    assertThat(words(null, "90000", null)).isEqualTo("up to EUR 90,000");
    assertThat(words("5000", "5000", SalaryPeriod.MONTH)).isEqualTo("EUR 5,000 per month");
  }

  @Test
  void linksToThePageThenToTheApplicationForm() {
    URI page = URI.create("https://boards.example/1");
    URI form = URI.create("https://boards.example/1/apply");
    assertThat(PostingTexts.links(content().url(page).applyUrl(form).build()))
        .containsExactly(page, form);
    assertThat(PostingTexts.links(content().url(URI.create("javascript:x")).applyUrl(form).build()))
        .containsExactly(form);
    assertThat(PostingTexts.links(content().build())).isEmpty();
  }

  private static String both(String text, Salary salary) {
    return PostingTexts.salary(content().salaryText(text).salary(salary).build());
  }

  private static String words(
      @Nullable String min, @Nullable String max, @Nullable SalaryPeriod period) {
    return PostingTexts.salary(content().salary(salary(min, max, period)).build());
  }

  private static Salary salary(
      @Nullable String min, @Nullable String max, @Nullable SalaryPeriod period) {
    return new Salary(amount(min), amount(max), "EUR", period);
  }

  private static @Nullable BigDecimal amount(@Nullable String text) {
    return text == null ? null : new BigDecimal(text);
  }

  private static PostingContentBuilder content() {
    return PostingContent.builder("Cook", "Acme");
  }
}
