package io.jobwatch.error;

import org.jspecify.annotations.Nullable;

/**
 * The root of the errors that are not the calling code's: a configuration that cannot be used, a
 * plugin that is not there, a storage that fails. What the code does wrong is told as everywhere in
 * Java: by {@link IllegalArgumentException}, {@link IllegalStateException} and {@link
 * NullPointerException}.
 */
public abstract class JobwatchException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * An error with a message and perhaps a cause.
   *
   * @param message what was tried, why it failed and what to do
   * @param cause what caused it, or {@code null}
   */
  protected JobwatchException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
