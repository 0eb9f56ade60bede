package io.jobwatch.spi;

import io.jobwatch.model.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Reads an option that must be there; a missing one is a fault of its {@link PluginOptions}. The
 * value given in place of a missing one is never used, since {@link PluginOptions#verify()} throws.
 */
public final class RequiredOption {

  private static final URI NOWHERE = URI.create("https://missing.invalid/");

  private final PluginOptions options;
  private final String key;

  RequiredOption(PluginOptions options, String key) {
    this.options = options;
    this.key = key;
  }

  /**
   * The option's text.
   *
   * @return the text without outer blanks
   */
  public String text() {
    return orFault(options.text(key), "");
  }

  /**
   * The option's secret text.
   *
   * @return the secret
   */
  public Secret secret() {
    return Secret.of(text());
  }

  /**
   * The option's whole number.
   *
   * @param min the least value allowed
   * @param max the greatest value allowed
   * @return the number
   */
  public int integer(int min, int max) {
    return missing() ? min : options.integer(key, min, max).orElse(min);
  }

  /**
   * The option's duration.
   *
   * @return the duration, above zero
   */
  public Duration duration() {
    return missing() ? Duration.ZERO : options.duration(key).orElse(Duration.ZERO);
  }

  /**
   * The option's absolute http or https URI.
   *
   * @return the URI
   */
  public URI uri() {
    return missing() ? NOWHERE : options.uri(key).orElse(NOWHERE);
  }

  private boolean missing() {
    return text().isEmpty();
  }

  private <T> T orFault(Optional<T> value, T instead) {
    if (value.isEmpty()) {
      options.fault(key, "it is required", "set it");
    }
    return value.orElse(instead);
  }
}
