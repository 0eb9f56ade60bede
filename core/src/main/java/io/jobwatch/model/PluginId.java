package io.jobwatch.model;

import static io.jobwatch.model.internal.Refusals.given;

import java.util.regex.Pattern;

/**
 * The id by which configuration chooses a plugin, such as {@code webhook} or {@code acme/pager}.
 *
 * <p>Plain names are reserved for the plugins that Jobwatch ships; third parties prefix theirs with
 * a vendor name and a slash.
 *
 * @param value the id: lower-case letters, digits, {@code _}, {@code -} and {@code .} in each part,
 *     at most 64 characters
 */
public record PluginId(String value) implements Comparable<PluginId> {

  private static final Pattern FORM =
      Pattern.compile("[a-z][a-z0-9_.-]{0,31}(/[a-z][a-z0-9_.-]{0,31})?");

  /** Checks the form. */
  public PluginId {
    if (!FORM.matcher(given("Plugin id", value)).matches()) {
      throw Checks.refusal(
          "Plugin id",
          value,
          "it is not a lower-case name or vendor/name",
          "use letters, digits, '_', '-' and '.', such as 'acme/pager'");
    }
  }

  /**
   * The id with this value.
   *
   * @param value the id's text
   * @return the id
   */
  public static PluginId of(String value) {
    return new PluginId(value);
  }

  /**
   * The vendor's name, or an empty text for a plugin that Jobwatch ships.
   *
   * @return the part before the slash
   */
  public String vendor() {
    int slash = value.indexOf('/');
    return slash < 0 ? "" : value.substring(0, slash);
  }

  @Override
  public int compareTo(PluginId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
