package io.jobwatch;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the options of one plugin for the builder. */
public final class PluginSettings {

  private final Map<String, String> values = new LinkedHashMap<>();

  PluginSettings() {}

  /**
   * Sets an option.
   *
   * @param key the option's key
   * @param value its value; {@code null} leaves it unset, so that an environment variable can be
   *     passed as it is and a missing one is reported by the plugin that needs it
   * @return these settings
   */
  public PluginSettings set(String key, @Nullable String value) {
    if (value != null) {
      values.put(key, value);
    }
    return this;
  }

  Map<String, String> values() {
    return values;
  }
}
