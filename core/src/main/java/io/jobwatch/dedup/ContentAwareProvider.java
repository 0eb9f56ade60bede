package io.jobwatch.dedup;

import io.jobwatch.model.PluginId;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.dedup.DedupStrategy;
import io.jobwatch.spi.dedup.DedupStrategyProvider;
import java.time.Duration;
import java.util.Optional;

/**
 * Provides {@link DedupStrategies#contentAware(Duration)} as {@code content-aware}, with the option
 * {@code resend-after}, a duration, 24 hours by default.
 */
public final class ContentAwareProvider implements DedupStrategyProvider {

  /** A provider, for ServiceLoader. */
  public ContentAwareProvider() {}

  @Override
  public PluginId id() {
    return DedupStrategies.CONTENT_AWARE;
  }

  @Override
  public DedupStrategy create(PluginOptions options) {
    Optional<Duration> resendAfter = options.duration("resend-after");
    options.verify();
    return resendAfter.map(DedupStrategies::contentAware).orElseGet(DedupStrategies::contentAware);
  }
}
