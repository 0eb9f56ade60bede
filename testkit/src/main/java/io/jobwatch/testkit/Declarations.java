package io.jobwatch.testkit;

import io.jobwatch.spi.Plugin;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.FindException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads where providers are declared. Both places are read as files, so that a run on the class
 * path checks what the module path needs, and the other way round.
 */
final class Declarations {

  private Declarations() {}

  /** Returns the provider interface of a provider class, such as that of channels. */
  static Class<?> kind(Class<?> provider) {
    for (Class<?> type = provider; type != null; type = type.getSuperclass()) {
      Optional<Class<?>> kind =
          Arrays.stream(type.getInterfaces())
              .filter(found -> found != Plugin.class && Plugin.class.isAssignableFrom(found))
              .findFirst();
      if (kind.isPresent()) {
        return kind.get();
      }
    }
    throw new AssertionError(
        "Find the kind of plugin '"
            + provider.getName()
            + "': it implements no provider's"
            + " interface. Implement one, such as NotificationChannelProvider.");
  }

  static List<String> servicesFile(Class<?> provider, Class<?> kind) {
    String name = "META-INF/services/" + kind.getName();
    List<String> names = new ArrayList<>();
    try {
      ClassLoader loader = provider.getClassLoader();
      for (URL url : Collections.list(loader.getResources(name))) {
        try (InputStream in = url.openStream()) {
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .map(line -> line.replaceFirst("#.*", "").strip())
              .filter(line -> !line.isEmpty())
              .forEach(names::add);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  /** Returns what the provider's module provides of a kind, or nothing if it is in no module. */
  static Optional<Set<String>> provides(Class<?> provider, Class<?> kind) {
    return descriptor(provider)
        .filter(descriptor -> !descriptor.isAutomatic())
        .map(
            descriptor -> {
              Set<String> names = new HashSet<>();
              descriptor.provides().stream()
                  .filter(provides -> provides.service().equals(kind.getName()))
                  .forEach(provides -> names.addAll(provides.providers()));
              return names;
            });
  }

  private static Optional<ModuleDescriptor> descriptor(Class<?> provider) {
    if (provider.getModule().isNamed()) {
      return Optional.of(provider.getModule().getDescriptor());
    }
    CodeSource source = provider.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      return Optional.empty();
    }
    try {
      URI place = source.getLocation().toURI();
      return ModuleFinder.of(Path.of(place)).findAll().stream()
          .map(ModuleReference::descriptor)
          .findFirst();
    } catch (URISyntaxException | FindException e) {
      // A place that cannot be a module, such as a jar whose name gives no module name.
      return Optional.empty();
    }
  }
}
