package io.jobwatch.model;

import java.math.BigDecimal;

/**
 * The clause "the salary reaches at least this", compared by the year and in the same currency
 * only.
 *
 * @param amount the amount for one period, above zero
 * @param currency the ISO 4217 code
 * @param period the period the amount is for
 */
public record SalaryRequirement(BigDecimal amount, String currency, SalaryPeriod period) {

  /** Checks amount and currency. */
  public SalaryRequirement {
    if (amount.signum() <= 0) {
      throw Checks.refusal(
          "Least salary", amount.toPlainString(), "it is not above zero", "leave the clause out");
    }
    currency = new Salary(amount, null, currency, period).currency();
  }
}
