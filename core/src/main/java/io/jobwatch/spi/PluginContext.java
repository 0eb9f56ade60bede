package io.jobwatch.spi;

import io.jobwatch.spi.http.HttpCaller;
import java.time.Clock;
import java.util.random.RandomGenerator;

/**
 * What a worker may use of the outside world. A worker makes none of these itself, so that a test
 * can replace them all. Everything here may be used by several threads at once.
 */
public interface PluginContext {

  /**
   * The HTTP client: polite, bounded in time and size, and never following a redirect.
   *
   * @return the client
   */
  HttpCaller http();

  /**
   * The clock.
   *
   * @return the clock
   */
  Clock clock();

  /**
   * The source of randomness, for jitter. Not for secrets.
   *
   * @return the generator
   */
  RandomGenerator random();
}
