package io.jobwatch.benchmarks.path;

import io.jobwatch.model.PluginId;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.channel.ChannelContext;
import io.jobwatch.spi.channel.NotificationChannel;
import io.jobwatch.spi.channel.NotificationChannelProvider;

/**
 * A channel that sends nothing.
 *
 * @param channel what it does instead
 */
record NoOpChannel(NotificationChannel channel) implements NotificationChannelProvider {

  static final String ID = "benchmark/none";

  @Override
  public PluginId id() {
    return PluginId.of(ID);
  }

  @Override
  public NotificationChannel create(PluginOptions options, ChannelContext context) {
    options.verify();
    return channel;
  }
}
