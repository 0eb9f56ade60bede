package io.jobwatch.internal.plugin;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;

/** The version of the module or, on the class path, of the jar that a plugin comes in. */
final class PluginVersion {

  private PluginVersion() {}

  /** The version, if the module or the jar says one. */
  static Optional<String> of(Class<?> type) {
    // Classes of a named module know nothing of their jar's manifest.
    return Optional.ofNullable(type.getModule().getDescriptor())
        .flatMap(ModuleDescriptor::rawVersion)
        .or(() -> Optional.ofNullable(type.getPackage().getImplementationVersion()));
  }
}
