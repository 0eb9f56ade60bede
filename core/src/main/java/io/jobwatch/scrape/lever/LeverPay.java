package io.jobwatch.scrape.lever;

import io.jobwatch.internal.board.JsonFields;
import io.jobwatch.internal.board.PayRange;
import io.jobwatch.internal.text.HtmlCleaner;
import io.jobwatch.internal.text.SalaryPeriodReader;
import io.jobwatch.internal.text.SalaryReader;
import io.jobwatch.internal.text.TextCleaner;
import io.jobwatch.model.Salary;
import java.util.List;
import java.util.Optional;

/**
 * The pay of one Lever posting. A range from 0 to 0 is how some sites leave it open.
 *
 * @param salary the salary as normalised: the range, else what the description says
 * @param text the salary as found: the range, else the description if that names an amount
 */
record LeverPay(Optional<Salary> salary, Optional<String> text) {

  static LeverPay read(JsonFields posting, List<String> locations) {
    JsonFields range = posting.object("salaryRange");
    String interval = range.line("interval").orElse("");
    PayRange pay =
        new PayRange(
            range.amount("min").orElse(null),
            range.amount("max").orElse(null),
            range.line("currency").orElse(null),
            SalaryPeriodReader.read(interval).orElse(null),
            "");
    if (!pay.isPublished()) {
      Optional<String> words = description(posting);
      return new LeverPay(
          words.flatMap(text -> SalaryReader.read(text, SalaryReader.dollarAt(locations))), words);
    }
    return new LeverPay(pay.salary(), Optional.of((pay.text() + " " + interval).strip()));
  }

  private static Optional<String> description(JsonFields posting) {
    return posting
        .text("salaryDescriptionPlain")
        .or(() -> posting.text("salaryDescription").map(html -> HtmlCleaner.clean(html).text()))
        .map(TextCleaner::oneLine)
        .filter(text -> text.chars().anyMatch(c -> c >= '0' && c <= '9'))
        .filter(text -> text.length() <= JsonFields.MAX_LINE);
  }
}
