package io.jobwatch.scrape.greenhouse;

import io.jobwatch.internal.board.JsonFields;
import io.jobwatch.internal.board.PayRange;
import io.jobwatch.internal.text.EscapedHtml;
import io.jobwatch.internal.text.HtmlCleaner;
import io.jobwatch.internal.text.SalaryPeriodReader;
import io.jobwatch.internal.text.SalaryReader;
import io.jobwatch.internal.text.TextCleaner;
import io.jobwatch.model.Salary;
import io.jobwatch.model.SalaryPeriod;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The pay of one job: its {@code pay_input_ranges}, else metadata of type {@code currency_range}.
 *
 * @param ranges the ranges that publish an amount
 */
record GreenhousePay(List<PayRange> ranges) {

  private static final Pattern MONEY_FIELD =
      Pattern.compile("(?i)\\b(salary|pay|compensation|wage|gehalt)\\b");

  static GreenhousePay read(JsonFields job) {
    List<PayRange> ranges =
        job.objects("pay_input_ranges").stream()
            .map(GreenhousePay::payRange)
            .filter(PayRange::isPublished)
            .toList();
    return new GreenhousePay(ranges.isEmpty() ? metadataRanges(job) : ranges);
  }

  /**
   * The salary: the ranges of one currency and period as one, since a job with a range for each
   * place pays anything from the lowest to the highest. The first with a period says which.
   */
  Optional<Salary> salary() {
    List<Salary> salaries =
        ranges.stream()
            .filter(range -> !SalaryReader.isBesideSalary(range.label()))
            .flatMap(range -> range.salary().stream())
            .toList();
    return salaries.stream()
        .filter(salary -> salary.period() != null)
        .findFirst()
        .or(() -> salaries.stream().findFirst())
        .flatMap(
            first ->
                salaries.stream()
                    .filter(salary -> sameKind(salary, first))
                    .reduce(GreenhousePay::merged));
  }

  /** All ranges as a person reads them; nothing if that were too long for one line. */
  Optional<String> text() {
    return Optional.of(ranges.stream().map(PayRange::text).collect(Collectors.joining("; ")))
        .filter(text -> !text.isEmpty() && text.length() <= JsonFields.MAX_LINE);
  }

  private static PayRange payRange(JsonFields range) {
    String title = range.line("title").orElse("");
    return new PayRange(
        range.amount("min_cents").map(cents -> cents.movePointLeft(2)).orElse(null),
        range.amount("max_cents").map(cents -> cents.movePointLeft(2)).orElse(null),
        range.line("currency_type").orElse(null),
        SalaryPeriodReader.read(title).or(() -> blurbPeriod(range)).orElse(null),
        title);
  }

  private static Optional<SalaryPeriod> blurbPeriod(JsonFields range) {
    return range
        .text("blurb")
        .map(EscapedHtml::decode)
        .map(html -> TextCleaner.oneLine(HtmlCleaner.clean(html).text()))
        .flatMap(SalaryPeriodReader::read);
  }

  private static List<PayRange> metadataRanges(JsonFields job) {
    return job.objects("metadata").stream()
        .filter(field -> field.line("value_type").filter("currency_range"::equals).isPresent())
        .filter(field -> MONEY_FIELD.matcher(field.line("name").orElse("")).find())
        .map(GreenhousePay::metadataRange)
        .filter(PayRange::isPublished)
        .toList();
  }

  private static PayRange metadataRange(JsonFields field) {
    String name = field.line("name").orElse("");
    JsonFields value = field.object("value");
    return new PayRange(
        value.amount("min_value").orElse(null),
        value.amount("max_value").orElse(null),
        value.line("unit").orElse(null),
        SalaryPeriodReader.read(name).orElse(null),
        name);
  }

  private static boolean sameKind(Salary a, Salary b) {
    return a.currency().equals(b.currency()) && a.period() == b.period();
  }

  private static Salary merged(Salary a, Salary b) {
    return new Salary(
        end(a.min(), b.min(), BigDecimal::min),
        end(a.max(), b.max(), BigDecimal::max),
        a.currency(),
        a.period());
  }

  private static @Nullable BigDecimal end(
      @Nullable BigDecimal a, @Nullable BigDecimal b, BinaryOperator<BigDecimal> choice) {
    return Stream.of(Optional.ofNullable(a), Optional.ofNullable(b))
        .flatMap(Optional::stream)
        .reduce(choice)
        .orElse(null);
  }
}
