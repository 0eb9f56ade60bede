package io.jobwatch.model;

import java.util.Collection;
import java.util.List;

/** Argument checks of the model's constructors, so that every refusal is worded alike. */
final class Checks {

  private Checks() {}

  static String text(String what, String value, int maxLength) {
    if (value.isBlank()) {
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

  static <T> List<T> notEmpty(String what, Collection<T> values) {
    if (values.isEmpty()) {
      throw refusal(what, "[]", "it is empty", "name at least one");
    }
    return List.copyOf(values);
  }

  static IllegalArgumentException refusal(String what, String value, String why, String cure) {
    String sentence = Character.toUpperCase(cure.charAt(0)) + cure.substring(1);
    return new IllegalArgumentException(what + " '" + value + "': " + why + ". " + sentence + ".");
  }
}
