package io.jobwatch.model;

import java.math.BigDecimal;

/** The period a salary is paid for. */
public enum SalaryPeriod {
  /** Per hour; a year has 2,080. */
  HOUR(2080),
  /** Per day; a year has 260. */
  DAY(260),
  /** Per week; a year has 52. */
  WEEK(52),
  /** Per month; a year has 12. */
  MONTH(12),
  /** Per year. */
  YEAR(1);

  private final BigDecimal perYear;

  SalaryPeriod(int perYear) {
    this.perYear = BigDecimal.valueOf(perYear);
  }

  /**
   * What an amount for this period comes to in a year of full-time work.
   *
   * @param amount the amount for one period
   * @return the amount for a year
   */
  public BigDecimal yearly(BigDecimal amount) {
    return amount.multiply(perYear);
  }
}
