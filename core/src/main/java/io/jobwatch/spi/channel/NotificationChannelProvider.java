package io.jobwatch.spi.channel;

import io.jobwatch.error.ConfigurationException;
import io.jobwatch.spi.Plugin;
import io.jobwatch.spi.PluginOptions;

/** Makes a channel from its options. */
public interface NotificationChannelProvider extends Plugin {

  /**
   * Makes the channel. It checks every option and connects to nothing yet.
   *
   * @param options the channel's options
   * @param context what the channel may use
   * @return the channel
   * @throws ConfigurationException if options are missing or wrong; it lists every fault
   */
  NotificationChannel create(PluginOptions options, ChannelContext context);
}
