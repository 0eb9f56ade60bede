package io.jobwatch.internal.board;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads amounts of money, bounded so that no number costs more than it looks like. */
final class Amounts {

  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,13}(\\.[0-9]{1,4})?");
  private static final int MAX_DIGITS = 13;

  private Amounts() {}

  /** An amount above zero and below ten to the thirteenth; nothing for anything else. */
  static Optional<BigDecimal> read(JsonNode value) {
    return number(value).filter(amount -> amount.signum() > 0 && isBounded(amount));
  }

  private static Optional<BigDecimal> number(JsonNode value) {
    if (value.isNumber()) {
      return Optional.of(value.decimalValue());
    }
    return Optional.of(value.asText())
        .map(String::strip)
        .filter(text -> DIGITS.matcher(text).matches())
        .map(BigDecimal::new);
  }

  /** Looks at precision and scale only: writing out 1e999999 takes a megabyte. */
  private static boolean isBounded(BigDecimal amount) {
    long wholeDigits = (long) amount.precision() - amount.scale();
    return wholeDigits <= MAX_DIGITS && amount.scale() <= MAX_DIGITS;
  }
}
