package io.jobwatch.docs.snippets;

import io.jobwatch.model.PluginId;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.channel.ChannelContext;
import io.jobwatch.spi.channel.NotificationChannel;
import io.jobwatch.spi.channel.NotificationChannelProvider;
import java.net.URI;

// tag::provider
public final class PagerChannelProvider implements NotificationChannelProvider {
  @Override
  public PluginId id() {
    return PluginId.of("acme/pager");
  }

  @Override
  public NotificationChannel create(PluginOptions options, ChannelContext context) {
    URI url = options.required("url").uri();
    options.verify();
    return message -> context.http().post(url, message.subject()).delivered();
  }
}
// end::provider
