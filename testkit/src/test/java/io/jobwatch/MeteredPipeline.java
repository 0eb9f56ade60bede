package io.jobwatch;

import io.jobwatch.metrics.JobwatchMetrics;
import io.jobwatch.model.Route;
import io.jobwatch.testkit.TestClock;
import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.TimeUnit;

/** A pipeline with its meters in a registry that has the same clock. */
final class MeteredPipeline implements AutoCloseable {

  final Pipeline pipeline;
  final SimpleMeterRegistry registry;
  final JobwatchMetrics metrics;

  MeteredPipeline(Pipeline pipeline) {
    this.pipeline = pipeline;
    registry = new SimpleMeterRegistry(SimpleConfig.DEFAULT, clock(pipeline.clock));
    metrics = new JobwatchMetrics(pipeline.jobwatch);
    metrics.bindTo(registry);
  }

  /** One alert of everything, for a subscriber with these routes. */
  static MeteredPipeline over(Route... routes) {
    return new MeteredPipeline(Pipeline.everythingOver(routes));
  }

  /** A registry's clock that shows what a test's does. */
  static Clock clock(TestClock clock) {
    return new Clock() {
      @Override
      public long wallTime() {
        return clock.millis();
      }

      @Override
      public long monotonicTime() {
        return TimeUnit.MILLISECONDS.toNanos(clock.millis());
      }
    };
  }

  /** The value of a counter or a gauge, or the number of times of a timer. */
  double value(String name, String... tags) {
    Meter meter = registry.get(name).tags(tags).meter();
    return meter.measure().iterator().next().getValue();
  }

  @Override
  public void close() {
    pipeline.close();
  }
}
