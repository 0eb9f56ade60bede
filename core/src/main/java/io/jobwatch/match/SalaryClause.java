package io.jobwatch.match;

import io.jobwatch.model.Salary;
import io.jobwatch.model.SalaryRequirement;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** The upper end of the salary, by the year, reaches an amount in the same currency. */
final class SalaryClause implements CompiledClause {

  private final String currency;
  private final BigDecimal yearly;

  SalaryClause(SalaryRequirement requirement) {
    currency = requirement.currency();
    yearly = requirement.period().yearly(requirement.amount());
  }

  @Override
  public Clause clause() {
    return Clause.SALARY_AT_LEAST;
  }

  @Override
  public Finding check(PreparedPosting posting, Instant now) {
    Salary salary = posting.content().salary();
    if (salary == null) {
      return Finding.unknown(UnknownValue.SALARY_WITHOUT_SALARY);
    }
    if (!salary.currency().equals(currency)) {
      return Finding.unknown(UnknownValue.SALARY_IN_OTHER_CURRENCY);
    }
    Optional<BigDecimal> top = salary.yearlyMax();
    if (top.isEmpty()) {
      return Finding.unknown(UnknownValue.SALARY_WITHOUT_PERIOD);
    }
    boolean passed = top.get().compareTo(yearly) >= 0;
    return new Finding(
        passed,
        () ->
            "The salary goes up to "
                + amount(top.get())
                + " a year"
                + (passed ? ", which reaches " : ", less than ")
                + amount(yearly)
                + ".");
  }

  private String amount(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString() + " " + currency;
  }
}
