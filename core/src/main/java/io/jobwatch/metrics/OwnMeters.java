package io.jobwatch.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The meters of one Jobwatch in one registry, which are taken out together. Only {@link #gauge}
 * holds what it reads strongly: the others need one of the same beside them. Safe for use by
 * several threads at once.
 */
final class OwnMeters implements AutoCloseable {

  private final MeterRegistry registry;
  private final Tags tags;
  private final Set<Meter> all = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /**
   * No meters yet.
   *
   * @param tags for all of them
   */
  OwnMeters(MeterRegistry registry, Tags tags) {
    this.registry = registry;
    this.tags = tags;
  }

  /** Counters of one name, each registered when it is first asked for. */
  Meter.MeterProvider<Counter> counters(String name, String description) {
    Meter.MeterProvider<Counter> made =
        Counter.builder(name).description(description).tags(tags).withRegistry(registry);
    return more -> own(made.withTags(more));
  }

  /** Timers of one name, each registered when it is first asked for. */
  Meter.MeterProvider<Timer> timers(String name, String description) {
    Meter.MeterProvider<Timer> made =
        Timer.builder(name).description(description).tags(tags).withRegistry(registry);
    return more -> own(made.withTags(more));
  }

  /** Summaries of one name, each registered when it is first asked for. */
  Meter.MeterProvider<DistributionSummary> summaries(String name, String description) {
    Meter.MeterProvider<DistributionSummary> made =
        DistributionSummary.builder(name)
            .description(description)
            .tags(tags)
            .withRegistry(registry);
    return more -> own(made.withTags(more));
  }

  <T> void gauge(
      String name,
      String description,
      @Nullable String unit,
      Tags more,
      T read,
      ToDoubleFunction<T> value) {
    own(
        Gauge.builder(name, read, value)
            .description(description)
            .baseUnit(unit)
            .tags(tags.and(more))
            .strongReference(true)
            .register(registry));
  }

  /** A gauge of milliseconds, given out in the registry's own unit. */
  <T> void timeGauge(
      String name, String description, Tags more, T read, ToDoubleFunction<T> millis) {
    own(
        TimeGauge.builder(name, read, TimeUnit.MILLISECONDS, millis)
            .description(description)
            .tags(tags.and(more))
            .register(registry));
  }

  <T> void counted(String name, String description, Tags more, T read, ToDoubleFunction<T> value) {
    own(
        FunctionCounter.builder(name, read, value)
            .description(description)
            .tags(tags.and(more))
            .register(registry));
  }

  private <M extends Meter> M own(M meter) {
    all.add(meter);
    if (closed) {
      // Of an event that was under way.
      registry.remove(meter);
    }
    return meter;
  }

  /** Takes them out of the registry, and what comes after that too. */
  @Override
  public void close() {
    closed = true;
    all.forEach(registry::remove);
  }
}
