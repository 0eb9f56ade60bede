package io.jobwatch.spi.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.PostingContent;
import io.jobwatch.model.PostingContentBuilder;
import io.jobwatch.model.Salary;
import io.jobwatch.model.SalaryPeriod;
import java.math.BigDecimal;
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
    PostingContent content =
        content().salaryText("from 70k").salary(salary("70000", null, SalaryPeriod.YEAR)).build();
    assertThat(PostingTexts.salary(content)).isEqualTo("from 70k");
    assertThat(PostingTexts.salary(content().build())).isEmpty();
  }

  @Test
  void saysBothEndsOrTheOneThatIsKnown() {
    assertThat(words("70000", "90000", SalaryPeriod.YEAR))
        .isEqualTo("EUR 70,000 - 90,000 per year");
    assertThat(words("42.5", null, SalaryPeriod.HOUR)).isEqualTo("from EUR 42.5 per hour");
    assertThat(words(null, "90000", null)).isEqualTo("up to EUR 90,000");
    assertThat(words("5000", "5000", SalaryPeriod.MONTH)).isEqualTo("EUR 5,000 per month");
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
