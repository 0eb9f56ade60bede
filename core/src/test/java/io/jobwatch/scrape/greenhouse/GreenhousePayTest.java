package io.jobwatch.scrape.greenhouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.PostingContent;
import io.jobwatch.model.Salary;
import io.jobwatch.model.SalaryPeriod;
import io.jobwatch.scrape.Fetches;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class GreenhousePayTest {

  @Test
  void readsCentsAndThePeriodOfTheTitle() {
    PostingContent job =
        withRanges(range(2_850, 4_150, "USD", "Hourly rate:", "<p>Paid every two weeks.</p>"));

    assertThat(job.salary()).isEqualTo(salary("28.50", "41.50", "USD", SalaryPeriod.HOUR));
    assertThat(job.salaryText()).isEqualTo("Hourly rate: 28.50 - 41.50 USD");
  }

  @Test
  void readsThePeriodOfTheBlurbEscapedOrNot() {
    assertThat(withRanges(range(1, 2, "EUR", "", "<p>Gross, per year</p>")).salary())
        .isEqualTo(salary("0.01", "0.02", "EUR", SalaryPeriod.YEAR));
    assertThat(withRanges(range(1, 2, "EUR", "", "&lt;p&gt;per&amp;nbsp;month&lt;/p&gt;")).salary())
        .isEqualTo(salary("0.01", "0.02", "EUR", SalaryPeriod.MONTH));
  }

  @Test
  void leavesThePeriodOpenWhereNothingNamesIt() {
    assertThat(withRanges(range(100, 200, "GBP", "Zone A", "Without the yearly bonus.")).salary())
        .isEqualTo(salary("1", "2", "GBP", null));
  }

  @Test
  void mergesRangesOfOneKindAndKeepsAllInTheText() {
    PostingContent job =
        withRanges(
            range(13_800_000, 17_200_000, "USD", "Annual, zone A", "")
                + ","
                + range(12_400_000, 15_500_000, "usd", "Annual, zone B", "")
                + ","
                + range(9_000_000, 9_900_000, "EUR", "Annual, Berlin", ""));

    assertThat(job.salary()).isEqualTo(salary("124000", "172000", "USD", SalaryPeriod.YEAR));
    assertThat(job.salaryText())
        .isEqualTo(
            "Annual, zone A: 138000 - 172000 USD; Annual, zone B: 124000 - 155000 usd;"
                + " Annual, Berlin: 90000 - 99000 EUR");
  }

  @Test
  void takesNoBonusForASalary() {
    PostingContent job =
        withRanges(
            range(500_000, 500_000, "USD", "Sign-on bonus", "")
                + ","
                + range(100, 200, "USD", "Base", ""));

    assertThat(job.salary()).isEqualTo(salary("1", "2", "USD", null));
    assertThat(job.salaryText()).startsWith("Sign-on bonus: 5000 USD; ");
  }

  @Test
  void takesNoTotalForASalary() {
    for (String total :
        List.of(
            "Annual OTE",
            "On-Target Earnings (OTE)",
            "Annual total compensation",
            "Target Total Cash",
            "Annual Variable Compensation",
            "Long-term incentive")) {
      String range = range(20_000_000, 24_000_000, "USD", total, "");
      String base = range(10_000_000, 12_000_000, "USD", "Annual Base Salary", "");
      assertThat(withRanges(range).salary()).as(total).isNull();
      assertThat(withRanges(range + "," + base).salary())
          .as(total)
          .isEqualTo(salary("100000", "120000", "USD", SalaryPeriod.YEAR));
    }
  }

  @Test
  void goesByTheFirstRangeThatHasAPeriod() {
    assertThat(
            withRanges(range(1, 2, "EUR", "Pay", "") + "," + range(3, 4, "EUR", "Annual pay", ""))
                .salary())
        .isEqualTo(salary("0.03", "0.04", "EUR", SalaryPeriod.YEAR));
  }

  @Test
  void keepsWhatMakesNoSenseAsTextOnly() {
    PostingContent turned = withRanges(range(200, 100, "EUR", "", ""));
    PostingContent strange = withRanges(range(100, 200, "Euros", "", ""));

    assertThat(turned.salary()).isNull();
    assertThat(turned.salaryText()).isEqualTo("2 - 1 EUR");
    assertThat(strange.salary()).isNull();
    assertThat(strange.salaryText()).isEqualTo("1 - 2 Euros");
  }

  @Test
  void readsOneOpenEnd() {
    PostingContent from = withRanges(range(100, 0, "EUR", "", ""));

    assertThat(from.salary()).isEqualTo(new Salary(BigDecimal.ONE, null, "EUR", null));
    assertThat(from.salaryText()).isEqualTo("from 1 EUR");
    assertThat(withRanges(range(0, 300, "EUR", "", "")).salaryText()).isEqualTo("up to 3 EUR");
  }

  @Test
  void readsACurrencyRangeOfTheMetadataWhereThereIsNoPayRange() {
    String metadata =
        "\"metadata\":[{\"name\":\"%s\",\"value_type\":\"currency_range\","
            + "\"value\":{\"unit\":\"USD\",\"min_value\":\"165000.0\",\"max_value\":210000}}]";
    String job = "{\"id\":1,\"title\":\"t\",%s}";

    assertThat(
            Fetches.greenhouseJob(job.formatted(metadata.formatted("Annual Pay Range"))).salary())
        .isEqualTo(salary("165000", "210000", "USD", SalaryPeriod.YEAR));
    assertThat(Fetches.greenhouseJob(job.formatted(metadata.formatted("Referral reward"))).salary())
        .isNull();
  }

  private static PostingContent withRanges(String ranges) {
    return Fetches.greenhouseJob(
        "{\"id\":1,\"title\":\"t\",\"pay_input_ranges\":[" + ranges + "]}");
  }

  private static String range(int min, int max, String currency, String title, String blurb) {
    return """
    {"min_cents": %d, "max_cents": %d, "currency_type": "%s", "title": "%s", "blurb": "%s"}"""
        .formatted(min, max, currency, title, blurb);
  }

  private static Salary salary(String min, String max, String currency, SalaryPeriod period) {
    return new Salary(new BigDecimal(min), new BigDecimal(max), currency, period);
  }
}
