package io.jobwatch.model;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A salary range in one currency, normalised from what a board says. At least one end is known, and
 * an amount has at most 18 digits before the point and 18 after it.
 *
 * @param min the lower end, not negative; {@code null} when only an upper end is published
 * @param max the upper end, not below {@code min}; {@code null} when only a lower end is published
 * @param currency the ISO 4217 code in capitals
 * @param period the period the amounts are for; {@code null} when the board does not say
 */
public record Salary(
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    String currency,
    @Nullable SalaryPeriod period) {

  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

  /** Checks the range and the currency's form; trailing zeros of the amounts are dropped. */
  public Salary {
    currency = currency.toUpperCase(Locale.ROOT);
    if (!CURRENCY.matcher(currency).matches()) {
      throw Checks.refusal(
          "Salary currency", currency, "it is not an ISO 4217 code", "use one such as EUR");
    }
    if (min == null && max == null) {
      throw Checks.refusal(
          "Salary", "", "neither end of the range is known", "leave the salary out instead");
    }
    min = plain(min);
    max = plain(max);
    if (min != null && max != null && min.compareTo(max) > 0) {
      throw Checks.refusal(
          "Salary",
          min.toPlainString() + "-" + max.toPlainString(),
          "its lower end is above its upper end",
          "swap the ends");
    }
  }

  /**
   * The highest yearly amount that is published: the upper end, or the lower one without it.
   *
   * @return the amount for a year, or nothing when the period is not known
   */
  public Optional<BigDecimal> yearlyMax() {
    BigDecimal top = max == null ? min : max;
    return top == null || period == null ? Optional.empty() : Optional.of(period.yearly(top));
  }

  private static @Nullable BigDecimal plain(@Nullable BigDecimal amount) {
    if (amount == null) {
      return null;
    }
    if (Checks.amount("Salary amount", amount).signum() < 0) {
      throw Checks.refusal(
          "Salary amount", amount.toPlainString(), "it is negative", "leave it out instead");
    }
    BigDecimal stripped = amount.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
