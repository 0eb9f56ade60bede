package io.jobwatch.match;

import io.jobwatch.match.UnknownValue.Effect;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a clause finds; the sentence is only made when somebody reads it. */
record Finding(boolean passed, Supplier<String> reason, @Nullable UnknownValue unknown) {

  Finding(boolean passed, Supplier<String> reason) {
    this(passed, reason, null);
  }

  static Finding pass(Supplier<String> reason) {
    return new Finding(true, reason);
  }

  static Finding miss(Supplier<String> reason) {
    return new Finding(false, reason);
  }

  static Finding unknown(UnknownValue value) {
    boolean passes = value.effect() == Effect.PASSES;
    return new Finding(
        passes,
        () ->
            "The posting has "
                + value.unknown()
                + (passes ? ", which passes: " : ", which does not pass: ")
                + value.why()
                + ".",
        value);
  }
}
