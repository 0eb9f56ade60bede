package io.jobwatch.spi;

import io.jobwatch.model.PluginId;

/**
 * Something that {@link java.util.ServiceLoader} finds and configuration chooses by its id. Being
 * found has no effect by itself.
 *
 * <p>A provider has a public constructor without parameters that does nothing costly, and is
 * declared both in its module's {@code provides} and under {@code META-INF/services}.
 */
public interface Plugin {

  /**
   * The id by which the plugin is chosen.
   *
   * @return a plain name for a plugin that Jobwatch ships, {@code vendor/name} for any other
   */
  PluginId id();
}
