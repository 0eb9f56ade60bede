package io.jobwatch.internal.text;

import static io.jobwatch.model.SalaryPeriod.DAY;
import static io.jobwatch.model.SalaryPeriod.HOUR;
import static io.jobwatch.model.SalaryPeriod.MONTH;
import static io.jobwatch.model.SalaryPeriod.WEEK;
import static io.jobwatch.model.SalaryPeriod.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.SalaryPeriod;
import java.util.List;
import org.junit.jupiter.api.Test;

class SalaryPeriodReaderTest {

  @Test
  void readsThePeriod() {
    reads(YEAR, "per-year-salary", "Annual Salary:", "Yearly gross", "$100k a year", "USD/yr");
    reads(YEAR, "Jahresgehalt", "brut par an", "Gross, per year", "per annum", "annualized");
    reads(MONTH, "per-month-salary", "Monthly", "pro Monat", "al mes", "EUR/month");
    reads(WEEK, "per-week-salary", "weekly rate");
    reads(DAY, "per-day-wage", "Daily rate", "Tagessatz");
    reads(HOUR, "per-hour-wage", "Hourly rate", "$28.50/hr", "20 an hour");
    reads(HOUR, "Hourly, paid weekly.", "Hourly. Paid every two weeks.");
  }

  @Test
  void readsOtherLanguages() {
    reads(
        YEAR,
        "brutto/Jahr",
        "p.a.",
        "brut annuel",
        "al año",
        "rocznie",
        "per jaar",
        "年薪",
        "12 LPA");
    reads(MONTH, "im Monat", "monatlich", "/ mies.", "por mês", "per maand", "mensuel", "/月");
    reads(HOUR, "die Stunde: 20 €/Stunde", "por hora", "na godzinę", "时薪");
    reads(DAY, "par jour", "日薪");
  }

  @Test
  void staysUnknownWhereTheTextNamesNoneOrSeveral() {
    for (String text :
        List.of(
            "US Pay Range",
            "one-time",
            "bi-weekly-salary",
            "semi-month-salary",
            "Hourly or yearly",
            "It does not include equity or the yearly bonus.",
            "Fourteen payments a year",
            "Annual performance bonus",
            "")) {
      assertThat(SalaryPeriodReader.read(text)).as(text).isEmpty();
    }
  }

  private static void reads(SalaryPeriod period, String... texts) {
    for (String text : texts) {
      assertThat(SalaryPeriodReader.read(text)).as(text).contains(period);
    }
  }
}
