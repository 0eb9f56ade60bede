package io.jobwatch.error;

import org.jspecify.annotations.Nullable;

/** A plugin that cannot be found, loaded or told apart from another. */
public final class PluginException extends JobwatchException {

  private static final long serialVersionUID = 1L;

  /**
   * An error about a plugin.
   *
   * @param message what was tried, why it failed and what to do
   * @param cause what caused it, or {@code null}
   */
  public PluginException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
