package io.jobwatch.match;

import io.jobwatch.model.Salary;
import io.jobwatch.model.SalaryRequirement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The upper end of the salary, by the year, reaches an amount in the same currency; the lower end
 * where that is all that is said.
 */
final class SalaryClause implements CompiledClause {

  private final SalaryRequirement requirement;
  private final String currency;
  private final BigDecimal yearly;

  SalaryClause(SalaryRequirement requirement) {
    this.requirement = requirement;
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
    boolean open = salary.max() == null;
    if (open && !passed) {
      return Finding.unknown(UnknownValue.SALARY_WITHOUT_UPPER_END);
    }
    return new Finding(
        passed,
        () ->
            (open ? "The salary begins at " : "The salary goes up to ")
                + amount(top.get())
                + " a year"
                + (passed ? ", which reaches " : ", less than ")
                + amount(yearly)
                + ".");
  }

  @Override
  public Cure cure(PreparedPosting posting, Places places, Instant now) {
    Salary salary = Objects.requireNonNull(posting.content().salary());
    if (!salary.currency().equals(currency)) {
      return Cure.drop(
          "Ask in " + salary.currency() + ", or drop the clause: amounts are not converted.");
    }
    BigDecimal top = salary.yearlyMax().orElseThrow();
    BigDecimal perYear = requirement.period().yearly(BigDecimal.ONE);
    BigDecimal enough = top.divide(perYear, 2, RoundingMode.DOWN).stripTrailingZeros();
    if (enough.signum() == 0) {
      return Cure.drop("Drop the clause: the salary is next to nothing.");
    }
    return Cure.set(
        enough.toPlainString(),
        "Ask for at most "
            + amount(enough)
            + " a "
            + Sentences.constant(requirement.period())
            + ": the salary falls short by "
            + amount(requirement.amount().subtract(enough))
            + ".");
  }

  private String amount(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString() + " " + currency;
  }
}
