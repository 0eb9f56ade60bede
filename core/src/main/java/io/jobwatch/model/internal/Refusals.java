package io.jobwatch.model.internal;

import java.util.Objects;
import java.util.regex.Pattern;

/** Refusals of what a host hands over. */
public final class Refusals {

  private static final Pattern CONTROLS = Pattern.compile("\\p{Cc}");

  private Refusals() {}

  /**
   * Names what is null though it must not be, as what a host has read from its environment may be;
   * the JVM names an expression that no host knows.
   *
   * @param <T> the value's type
   * @param what what it is for, as the first words of the message
   * @param value the value
   * @return the same value
   * @throws NullPointerException if it is null
   */
  public static <T> T given(String what, T value) {
    return Objects.requireNonNull(value, () -> what + ": it is null. Give it a value.");
  }

  /**
   * A refusal of one line, whatever is in the texts of the host that it repeats.
   *
   * @param message what was tried, why it is refused and what to do
   * @return the refusal, with blanks for control characters
   */
  public static IllegalArgumentException of(String message) {
    return new IllegalArgumentException(CONTROLS.matcher(message).replaceAll(" "));
  }
}
