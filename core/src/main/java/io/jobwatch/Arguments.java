package io.jobwatch;

import io.jobwatch.spi.storage.Stores;
import java.util.Objects;
import java.util.regex.Pattern;

/** Checks what a host hands over. */
final class Arguments {

  private static final Pattern CONTROLS = Pattern.compile("\\p{Cc}");

  private Arguments() {}

  /** Names what is null though it must not be; the JVM names an expression that no host knows. */
  static <T> T given(String what, T value) {
    return Objects.requireNonNull(value, () -> what + ": it is null. Give it a value.");
  }

  /** Refuses what belongs to a subscriber who is not there, before the storage fails at it. */
  static void checkOwner(Stores stores, String what, String subscriberId) {
    if (stores.subscribers().find(subscriberId).isEmpty()) {
      String message =
          what + ": there is no subscriber '" + subscriberId + "'. Save the subscriber first.";
      throw new IllegalArgumentException(CONTROLS.matcher(message).replaceAll(" "));
    }
  }
}
