package io.jobwatch.model;

import static io.jobwatch.model.internal.Refusals.given;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The clause "the salary reaches at least this", compared by the year and in the same currency
 * only.
 *
 * @param amount the amount for one period, above zero, of at most 18 digits before the point and 18
 *     after it
 * @param currency the ISO 4217 code of a currency that the JDK knows, in any case; kept in capitals
 * @param period the period the amount is for
 */
public record SalaryRequirement(BigDecimal amount, String currency, SalaryPeriod period) {

  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  /** Checks amount and currency and refuses null. */
  public SalaryRequirement {
    given("Period of the least salary", period);
    if (Checks.amount("Least salary", amount).signum() <= 0) {
      throw Checks.refusal(
          "Least salary", amount.toPlainString(), "it is not above zero", "leave the clause out");
    }
    currency = currency.toUpperCase(Locale.ROOT);
    if (!CURRENCIES.contains(currency)) {
      throw Checks.refusal(
          "Least salary currency",
          currency,
          "it is no currency of ISO 4217",
          "use one such as EUR");
    }
  }
}
