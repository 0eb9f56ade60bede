package com.acme.pager;

import io.jobwatch.model.PluginId;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.channel.ChannelContext;
import io.jobwatch.spi.channel.NotificationChannel;
import io.jobwatch.spi.channel.NotificationChannelProvider;
import io.jobwatch.spi.http.HttpCall;
import java.net.URI;
import java.time.Duration;

/**
 * The channel {@code acme/pager}: posts the subject of each message to a gateway, together with the
 * number to page, which is the destination's address.
 */
public final class PagerChannelProvider implements NotificationChannelProvider {

  @Override
  public PluginId id() {
    return PluginId.of("acme/pager");
  }

  @Override
  public NotificationChannel create(PluginOptions options, ChannelContext context) {
    URI gateway = options.required("gateway").uri();
    Duration timeout = options.duration("timeout").orElse(Duration.ofSeconds(10));
    options.verify();
    return message ->
        context
            .http()
            .send(
                HttpCall.post(gateway, "text/plain; charset=utf-8", message.subject())
                    .header("Pager-Number", message.address())
                    .header("Idempotency-Key", message.deliveryId())
                    .deadline(timeout))
            .delivered();
  }
}
