package io.jobwatch.metrics;

import io.jobwatch.Jobwatch;
import io.jobwatch.model.PluginId;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Meters of a Jobwatch in a registry of the host's: {@code new
 * JobwatchMetrics(jobwatch).bindTo(registry)}. What happens is counted from the binding on, by the
 * Jobwatch that it happens in; the queue is that of the storage, whoever fills it.
 *
 * <p>All names begin with {@code jobwatch.}, and tags are of channels, scrapers, outcomes and
 * states only. Reading the meters throws nothing and reads the storage once in ten seconds at most;
 * what cannot be read is {@code NaN}. After {@link Jobwatch#close()} the counters stay as they are,
 * for registries that publish at last, and nothing of the Jobwatch is held any more. Safe for use
 * by several threads at once.
 *
 * <p>A host that is a module requires {@code micrometer.core} itself.
 */
// Passed on to hosts, the module would be missed by those that do without it.
@SuppressWarnings("exports")
public final class JobwatchMetrics implements MeterBinder, AutoCloseable {

  private final Jobwatch jobwatch;
  private final Tags tags;
  private final Map<MeterRegistry, Binding> bindings = new HashMap<>();

  /** What one registry has of the Jobwatch. */
  private record Binding(EventMeters events, OwnMeters meters, Figures figures) {}

  /**
   * Meters without tags of the host's.
   *
   * @param jobwatch the Jobwatch
   */
  public JobwatchMetrics(Jobwatch jobwatch) {
    this(jobwatch, Tags.empty());
  }

  /**
   * Meters with tags of the host's, by which those of several Jobwatch instances in one registry
   * are told apart.
   *
   * @param jobwatch the Jobwatch
   * @param tags tags for all of the meters
   */
  public JobwatchMetrics(Jobwatch jobwatch, Iterable<Tag> tags) {
    this.jobwatch = jobwatch;
    this.tags = Tags.of(tags);
  }

  /**
   * Registers the meters. Binding to the same registry again has no effect.
   *
   * @param registry where they are registered
   * @throws IllegalStateException if the Jobwatch is closed
   */
  @Override
  public synchronized void bindTo(MeterRegistry registry) {
    if (bindings.containsKey(registry)) {
      return;
    }
    Set<PluginId> channels = jobwatch.outbox().channels();
    OwnMeters meters = new OwnMeters(registry, tags);
    Figures figures = new Figures(jobwatch, channels, registry.config().clock());
    EventMeters events = new EventMeters(meters, figures::release);
    jobwatch.addListener(events);
    bindings.put(registry, new Binding(events, meters, figures));
    events.beginAtZero(channels);
    new StateMeters(meters, figures).register(channels);
  }

  /**
   * Takes the meters out of all registries that they were bound to. A registry that publishes when
   * it is closed has to be closed before.
   */
  @Override
  public synchronized void close() {
    for (Binding binding : bindings.values()) {
      boolean unused = jobwatch.removeListener(binding.events());
      binding.meters().close();
      binding.figures().release();
    }
    bindings.clear();
  }
}
