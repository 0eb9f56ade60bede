package io.jobwatch.spi;

import io.jobwatch.error.ConfigurationException;
import io.jobwatch.error.Fault;
import io.jobwatch.model.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The options of one plugin, read with types. Nothing is thrown while reading: every missing, wrong
 * and unknown option is collected, and {@link #verify()} throws them all at once.
 *
 * <pre>{@code
 * URI url = options.required("url").uri();
 * Duration timeout = options.duration("timeout").orElse(Duration.ofSeconds(10));
 * options.verify();
 * }</pre>
 *
 * <p>Not safe for use by several threads at once.
 */
public final class PluginOptions {

  private final String subject;
  private final Map<String, String> values;
  private final TreeSet<String> known = new TreeSet<>();
  private final List<Fault> faults = new ArrayList<>();

  private PluginOptions(String subject, Map<String, String> values) {
    this.subject = subject;
    this.values = new LinkedHashMap<>(values);
  }

  /**
   * Options with these values.
   *
   * @param subject what is configured, such as {@code Channel 'webhook'}, for error messages
   * @param values the values by key
   * @return the options
   */
  public static PluginOptions of(String subject, Map<String, String> values) {
    return new PluginOptions(subject, values);
  }

  /**
   * Whether the value of an option may be a secret by the option's name, so that it is not shown.
   *
   * @param key the option's key
   * @return true for keys such as {@code api-key}, {@code basicAuth}, {@code cookie} and {@code
   *     base-url}; false for {@code author} and {@code passes-per-day}
   */
  public static boolean isMaybeSecret(String key) {
    return OptionParsers.maybeSecret(key);
  }

  /**
   * An option that must be there.
   *
   * @param key the option's key
   * @return a reader of its value; where the value is missing or wrong it gives a harmless one, and
   *     {@link #verify()} tells
   */
  public RequiredOption required(String key) {
    return new RequiredOption(this, key);
  }

  /**
   * An option's text.
   *
   * @param key the option's key
   * @return the text without outer blanks, or nothing if it is missing or blank
   */
  public Optional<String> text(String key) {
    known.add(key);
    return Optional.ofNullable(values.get(key)).map(String::strip).filter(text -> !text.isEmpty());
  }

  /**
   * An option's secret text.
   *
   * @param key the option's key
   * @return the secret, or nothing if it is missing or blank
   */
  public Optional<Secret> secret(String key) {
    return text(key).map(Secret::of);
  }

  /**
   * An option's whole number.
   *
   * @param key the option's key
   * @param min the least value allowed
   * @param max the greatest value allowed
   * @return the number, or nothing if it is missing or wrong
   */
  public Optional<Integer> integer(String key, int min, int max) {
    return OptionParsers.read(
        this, key, OptionParsers.integer(min, max), "use a number from " + min + " to " + max);
  }

  /**
   * An option that is on or off: {@code true} or {@code false}, or {@code yes}, {@code y}, {@code
   * on}, {@code no}, {@code n} or {@code off} as YAML has them, in any case.
   *
   * @param key the option's key
   * @return the flag, or nothing if it is missing or wrong
   */
  public Optional<Boolean> flag(String key) {
    return OptionParsers.read(this, key, OptionParsers::flag, "use true or false");
  }

  /**
   * An option's duration above zero, as ISO 8601 ({@code PT10S}) or short ({@code 10s}, {@code
   * 500ms}, {@code 2m}, {@code 1h}, {@code 7d}).
   *
   * @param key the option's key
   * @return the duration, or nothing if it is missing or wrong
   */
  public Optional<Duration> duration(String key) {
    return OptionParsers.read(
        this, key, OptionParsers::duration, "use one above zero such as 10s or PT10S");
  }

  /**
   * An option's absolute http or https URI.
   *
   * @param key the option's key
   * @return the URI, or nothing if it is missing or wrong
   */
  public Optional<URI> uri(String key) {
    return OptionParsers.read(
        this, key, OptionParsers::uri, "use an absolute http or https address");
  }

  /**
   * An option that is one of an enum's constants, in any case, with {@code -} or {@code _}.
   *
   * @param key the option's key
   * @param type the enum
   * @param <E> the enum
   * @return the constant, or nothing if it is missing or wrong
   */
  public <E extends Enum<E>> Optional<E> oneOf(String key, Class<E> type) {
    return OptionParsers.read(
        this, key, OptionParsers.constant(type), "use one of " + OptionParsers.names(type));
  }

  /**
   * Records a fault that the plugin found itself, such as two options that exclude each other.
   *
   * @param key what it is about
   * @param reason why it is wrong
   * @param cure what to do
   */
  public void fault(String key, String reason, String cure) {
    known.add(key);
    faults.add(new Fault(key, shown(key), reason, cure));
  }

  /**
   * Ends the reading: throws if anything was missing, wrong, or never asked for.
   *
   * @throws ConfigurationException with every fault
   */
  public void verify() {
    List<Fault> all = new ArrayList<>(faults);
    for (String key : values.keySet()) {
      if (!known.contains(key)) {
        String cure = known.isEmpty() ? "remove it" : "use one of " + String.join(", ", known);
        // Its value is not shown: a misspelt password would be.
        all.add(new Fault(key, "***", "there is no such option", cure));
      }
    }
    if (!all.isEmpty()) {
      throw new ConfigurationException(subject, all);
    }
  }

  private String shown(String key) {
    String value = values.getOrDefault(key, "");
    return OptionParsers.maybeSecret(key) && !value.isEmpty() ? "***" : value;
  }

  /** Shows the keys only, since values may be secrets. */
  @Override
  public String toString() {
    return subject + " options " + values.keySet();
  }
}
