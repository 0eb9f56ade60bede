package com.acme.pager;

import io.jobwatch.model.PluginId;
import io.jobwatch.model.Secret;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.channel.ChannelContext;
import io.jobwatch.spi.channel.NotificationChannel;
import io.jobwatch.spi.channel.NotificationChannelProvider;

/** A channel as a third party writes it; the address is the pager's URL. */
public class PagerChannelProvider implements NotificationChannelProvider {

  @Override
  public PluginId id() {
    return PluginId.of("acme/pager");
  }

  @Override
  public NotificationChannel create(PluginOptions options, ChannelContext context) {
    Secret token = options.required("token").secret();
    int volume = options.integer("volume", 1, 10).orElse(5);
    options.verify();
    return channel(context, token, volume);
  }

  protected PagerChannel channel(ChannelContext context, Secret token, int volume) {
    return new PagerChannel(context.http(), token, volume);
  }
}
