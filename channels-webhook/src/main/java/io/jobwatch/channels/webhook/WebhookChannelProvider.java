package io.jobwatch.channels.webhook;

import io.jobwatch.model.PluginId;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.channel.ChannelContext;
import io.jobwatch.spi.channel.NotificationChannel;
import io.jobwatch.spi.channel.NotificationChannelProvider;

/**
 * Makes the channel {@code webhook}, which posts signed JSON to the URL in a destination's address.
 * Its options are in the guide, on the page about channels.
 */
public final class WebhookChannelProvider implements NotificationChannelProvider {

  private static final PluginId ID = PluginId.of("webhook");

  /** For {@link java.util.ServiceLoader}. */
  public WebhookChannelProvider() {}

  @Override
  public PluginId id() {
    return ID;
  }

  @Override
  public NotificationChannel create(PluginOptions options, ChannelContext context) {
    WebhookSettings settings = WebhookSettings.read(options);
    WebhookFormat format =
        settings.style() == WebhookStyle.PLAIN
            ? new PlainFormat(settings.keys().get(0), settings.alertType())
            : new StandardFormat(settings.keys(), context.clock());
    return new WebhookChannel(settings, format, context.http());
  }
}
