package io.jobwatch.internal.plugin;

import io.jobwatch.error.Fault;
import io.jobwatch.error.PluginException;
import io.jobwatch.model.PluginId;
import io.jobwatch.spi.Plugin;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The plugins of one kind that were found, to be chosen by id. Being found has no effect: a plugin
 * that cannot be loaded, or two with one id, are an error only when they are chosen.
 *
 * @param <P> the provider interface
 */
public final class PluginRegistry<P extends Plugin> {

  private static final Logger LOG = LoggerFactory.getLogger(PluginRegistry.class);
  private static final String OWN_PACKAGES = "io.jobwatch.";

  private final PluginKind<P> kind;
  private final TreeMap<PluginId, List<P>> found = new TreeMap<>();
  private final List<String> broken = new ArrayList<>();

  private PluginRegistry(PluginKind<P> kind) {
    this.kind = kind;
  }

  /**
   * Finds the plugins of a kind and logs them once.
   *
   * @param kind the kind
   * @param loader where to look
   * @param given providers that the host made itself
   * @param <P> the provider interface
   * @return the registry
   */
  public static <P extends Plugin> PluginRegistry<P> load(
      PluginKind<P> kind, ClassLoader loader, List<P> given) {
    PluginRegistry<P> registry = new PluginRegistry<>(kind);
    given.forEach(registry::add);
    registry.discover(kind.loader().apply(loader).iterator());
    registry.log();
    return registry;
  }

  /**
   * The plugin with an id.
   *
   * @param id the id
   * @return its provider
   * @throws PluginException if there is none, or more than one
   */
  public P choose(PluginId id) {
    List<P> plugins = found.getOrDefault(id, List.of());
    if (plugins.size() == 1) {
      return plugins.get(0);
    }
    throw new PluginException(plugins.isEmpty() ? missing(id) : ambiguous(id, plugins));
  }

  private void discover(Iterator<P> providers) {
    boolean more = true;
    while (more) {
      try {
        more = providers.hasNext();
        if (more) {
          add(providers.next());
        }
      } catch (ServiceConfigurationError | LinkageError | RuntimeException e) {
        broken(String.valueOf(e.getMessage()), e);
      }
    }
  }

  private void add(P plugin) {
    String type = plugin.getClass().getName();
    PluginId id;
    try {
      id = plugin.id();
    } catch (RuntimeException | LinkageError e) {
      broken(type + ": it has no usable id", e);
      return;
    }
    if (id.vendor().isEmpty() && !type.startsWith(OWN_PACKAGES)) {
      broken(type + ": its id '" + id + "' has no vendor; plain ids are Jobwatch's own", null);
      return;
    }
    List<P> sameId = found.computeIfAbsent(id, key -> new ArrayList<>());
    if (sameId.stream().noneMatch(other -> other.getClass() == plugin.getClass())) {
      sameId.add(plugin);
    }
  }

  private void broken(String what, @Nullable Throwable cause) {
    broken.add(what);
    LOG.atWarn()
        .addKeyValue("event", "plugin_broken")
        .addKeyValue("kind", kind.noun())
        .addKeyValue("plugin", what)
        .setCause(cause)
        .log("plugin_broken");
  }

  private void log() {
    String list =
        found.values().stream()
            .flatMap(List::stream)
            .map(PluginRegistry::describe)
            .collect(Collectors.joining(", "));
    LOG.atInfo()
        .addKeyValue("event", "plugins_found")
        .addKeyValue("kind", kind.noun())
        .addKeyValue("plugins", list)
        .log("plugins_found");
  }

  private static String describe(Plugin plugin) {
    Class<?> type = plugin.getClass();
    String version = PluginVersion.of(type).map(text -> "@" + text).orElse("");
    return plugin.id() + "=" + type.getName() + version;
  }

  private Fault missing(PluginId id) {
    String artifact = kind.artifacts().get(id.value());
    String cure =
        artifact != null
            ? "Add the artifact " + artifact
            : "Add the artifact that has it; if it is your own, name its provider class in"
                + " META-INF/services/"
                + kind.type().getName()
                + " and, in a module, under 'provides' in module-info.java";
    String faulty = broken.isEmpty() ? "" : "; not usable: " + String.join("; ", broken);
    return new Fault(
        kind.noun(),
        id.value(),
        "no provider with this id was found, only " + found.keySet() + faulty,
        cure);
  }

  private Fault ambiguous(PluginId id, List<P> plugins) {
    String types =
        plugins.stream()
            .map(plugin -> plugin.getClass().getName())
            .collect(Collectors.joining(" and "));
    return new Fault(
        kind.noun(),
        id.value(),
        types + " both have this id",
        "Remove one of their artifacts, or give one another id");
  }
}
