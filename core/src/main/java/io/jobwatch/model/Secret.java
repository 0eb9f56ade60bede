package io.jobwatch.model;

import static io.jobwatch.model.internal.Refusals.given;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A value that never shows itself: {@link #toString()} prints {@code ***}, so no log, message or
 * debugger line gives it away. {@link #reveal()} is the one way to the text.
 *
 * <p>Not a record, because a record's generated {@code toString} and its components would show the
 * text. Comparison takes the same time wherever two secrets differ.
 */
public final class Secret {

  private final String text;

  private Secret(String text) {
    this.text = text;
  }

  /**
   * Wraps a secret text.
   *
   * @param text the text
   * @return the secret
   */
  public static Secret of(String text) {
    return new Secret(given("Secret", text));
  }

  /**
   * The text itself, for the one place that needs it.
   *
   * @return the wrapped text
   */
  public String reveal() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret
        && MessageDigest.isEqual(
            text.getBytes(StandardCharsets.UTF_8), secret.text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return "***";
  }
}
