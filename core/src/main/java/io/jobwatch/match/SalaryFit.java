package io.jobwatch.match;

import io.jobwatch.model.Salary;
import io.jobwatch.model.SalaryRequirement;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a salary reaches the least wanted, compared as the clause of salaries compares them. */
final class SalaryFit {

  private SalaryFit() {}

  static Fit of(SalaryRequirement wanted, @Nullable Salary offered) {
    if (offered == null) {
      return Fit.unknown("no salary is said");
    }
    Optional<BigDecimal> top = offered.yearlyMax();
    if (top.isEmpty() || !offered.currency().equals(wanted.currency())) {
      return Fit.unknown("the salary cannot be compared");
    }
    if (top.get().compareTo(wanted.period().yearly(wanted.amount())) >= 0) {
      return Fit.full("the salary reaches the least wanted");
    }
    return offered.max() == null
        ? Fit.unknown("no upper end of the salary is said")
        : Fit.none("the salary is below the least wanted");
  }
}
