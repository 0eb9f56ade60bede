package com.acme.pager;

import io.jobwatch.model.PluginId;
import io.jobwatch.model.Secret;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.channel.ChannelContext;
import io.jobwatch.spi.channel.NotificationChannel;
import io.jobwatch.spi.channel.NotificationChannelProvider;
import java.net.URI;
import java.time.Duration;

// tag::provider
/** Provides the channel {@code acme/pager}; a destination's address is the number to page. */
public final class PagerChannelProvider implements NotificationChannelProvider {

  @Override
  public PluginId id() {
    return PluginId.of("acme/pager");
  }

  @Override
  public NotificationChannel create(PluginOptions options, ChannelContext context) {
    URI gateway = options.required("gateway").uri();
    Secret token = options.required("token").secret();
    Duration timeout = options.duration("timeout").orElse(Duration.ofSeconds(10));
    options.verify();
    return new PagerChannel(context.http(), gateway, token, timeout);
  }
}
// end::provider
