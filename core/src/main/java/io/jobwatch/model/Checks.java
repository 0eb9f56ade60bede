package io.jobwatch.model;

import static io.jobwatch.model.internal.Refusals.given;

import io.jobwatch.model.internal.Refusals;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Argument checks of the model's constructors, so that every refusal is worded alike. */
final class Checks {

  private static final int MAX_VALUES = 500;
  private static final int MAX_LENGTH = 200;
  private static final int MAX_ROUTES = 20;
  private static final int MAX_DIGITS = 18;
  private static final MathContext SHOWN = new MathContext(20);

  private Checks() {}

  static String text(String what, String value, int maxLength) {
    if (given(what, value).isBlank()) {
      throw refusal(what, value, "it is blank", "give it a value");
    }
    if (value.length() > maxLength) {
      throw refusal(
          what,
          value.substring(0, 40) + "...",
          "it has " + value.length() + " characters",
          "use at most " + maxLength);
    }
    return value;
  }

  /** A text that cannot begin a line of its own wherever it is written, such as in a log. */
  static String line(String what, String value, int maxLength) {
    text(what, value, maxLength);
    if (hasControls(value)) {
      throw refusal(what, value, "it has control characters", "remove them");
    }
    return value;
  }

  static boolean hasControls(String value) {
    return value.chars().anyMatch(Character::isISOControl);
  }

  static Duration age(Duration age) {
    if (age.isZero() || age.isNegative()) {
      throw refusal(
          "Posted within", age.toString(), "it is not above zero", "use one such as PT24H");
    }
    return age;
  }

  static int range(String what, int value, int min, int max) {
    if (value < min || value > max) {
      throw refusal(
          what,
          Integer.toString(value),
          "it is out of range",
          "use a number from " + min + " to " + max);
    }
    return value;
  }

  /** The values of a clause of criteria: without blanks around them, each once. */
  static List<String> values(String clause, Collection<String> values) {
    Set<String> checked = new LinkedHashSet<>();
    for (String value : values) {
      checked.add(text("Value of " + clause, value, MAX_LENGTH).strip());
    }
    range("Number of values of " + clause, checked.size(), 0, MAX_VALUES);
    return List.copyOf(checked);
  }

  /** Routes of a subscriber or an alert: each message takes every one of them. */
  static List<Route> routes(String whose, Collection<Route> routes) {
    range("Number of routes of " + whose, routes.size(), 0, MAX_ROUTES);
    return List.copyOf(routes);
  }

  /** Looks at precision and scale only: writing out 1E+900000000 takes a gigabyte. */
  static BigDecimal amount(String what, BigDecimal amount) {
    long wholeDigits = (long) amount.precision() - amount.scale();
    if (wholeDigits > MAX_DIGITS || amount.scale() > MAX_DIGITS) {
      throw refusal(
          what,
          amount.round(SHOWN).toString(),
          "it has more digits than an amount of money",
          "use at most " + MAX_DIGITS + " before the point and " + MAX_DIGITS + " after it");
    }
    return amount;
  }

  static <T> List<T> notEmpty(String what, Collection<T> values) {
    if (values.isEmpty()) {
      throw refusal(what, "[]", "it is empty", "name at least one");
    }
    return List.copyOf(values);
  }

  static IllegalArgumentException refusal(String what, String value, String why, String cure) {
    String sentence = Character.toUpperCase(cure.charAt(0)) + cure.substring(1);
    return Refusals.of(what + " '" + value + "': " + why + ". " + sentence + ".");
  }
}
