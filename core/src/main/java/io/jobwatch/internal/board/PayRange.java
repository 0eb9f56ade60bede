package io.jobwatch.internal.board;

import io.jobwatch.model.Salary;
import io.jobwatch.model.SalaryPeriod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A pay range as a board publishes it, before it is known to make sense.
 *
 * @param min the lower end above zero, or {@code null}
 * @param max the upper end above zero, or {@code null}
 * @param currency the currency in the board's words, or {@code null}
 * @param period the period, or {@code null} when the board does not say
 * @param label the words beside it, maybe empty
 */
public record PayRange(
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    @Nullable String currency,
    @Nullable SalaryPeriod period,
    String label) {

  /**
   * The range as a salary.
   *
   * @return the salary; nothing where no amount is published, the currency is no ISO 4217 code, or
   *     the ends are the wrong way round, which leaves open what is meant
   */
  public Optional<Salary> salary() {
    boolean usable = currency != null && currency.matches("[A-Za-z]{3}") && isPublished();
    if (!usable || (min != null && max != null && min.compareTo(max) > 0)) {
      return Optional.empty();
    }
    String code = Objects.requireNonNull(currency).toUpperCase(Locale.ROOT);
    return Optional.of(new Salary(min, max, code, period));
  }

  /**
   * Whether there is an amount at all.
   *
   * @return false for a range from nothing to nothing
   */
  public boolean isPublished() {
    return min != null || max != null;
  }

  /**
   * The range as a person reads it: {@code Annual Salary: 150000 - 180000 USD}.
   *
   * @return one line, not empty where an amount is published
   */
  public String text() {
    String amounts = amounts();
    String money = currency == null ? amounts : amounts + " " + currency;
    String name = label.replaceFirst("[:\\s]+$", "");
    return name.isEmpty() ? money : name + ": " + money;
  }

  private String amounts() {
    if (min == null || max == null) {
      return min == null ? "up to " + plain(max) : "from " + plain(min);
    }
    return min.compareTo(max) == 0 ? plain(min) : plain(min) + " - " + plain(max);
  }

  private static String plain(@Nullable BigDecimal amount) {
    if (amount == null) {
      return "";
    }
    BigDecimal stripped = amount.stripTrailingZeros();
    int cents = stripped.scale() <= 0 ? 0 : Math.max(2, stripped.scale());
    return stripped.setScale(cents, RoundingMode.UNNECESSARY).toPlainString();
  }
}
