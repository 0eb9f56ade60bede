package io.jobwatch.error;

import org.jspecify.annotations.Nullable;

/** The root of all errors that Jobwatch throws. */
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
