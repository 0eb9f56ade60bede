package io.jobwatch.match;

import io.jobwatch.match.UnknownValue.Effect;
import java.util.function.Supplier;

/** What a clause finds; the sentence is only made when somebody reads it. */
record Finding(boolean passed, Supplier<String> reason) {

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
                + ".");
  }
}
