package io.jobwatch.channels.discord;

import io.jobwatch.model.PluginId;
import io.jobwatch.model.Secret;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.channel.ChannelContext;
import io.jobwatch.spi.channel.NotificationChannel;
import io.jobwatch.spi.channel.NotificationChannelProvider;
import java.util.Optional;

/**
 * Makes the channel {@code discord}, which posts embeds to the Discord webhook in a destination's
 * address. Its options are in the guide, on the page about channels.
 */
public final class DiscordChannelProvider implements NotificationChannelProvider {

  private static final PluginId ID = PluginId.of("discord");

  /** For {@link java.util.ServiceLoader}. */
  public DiscordChannelProvider() {}

  @Override
  public PluginId id() {
    return ID;
  }

  @Override
  public NotificationChannel create(PluginOptions options, ChannelContext context) {
    Optional<Secret> webhookUrl = options.secret("webhook-url");
    if (webhookUrl.isPresent() && WebhookAddress.parse(webhookUrl.get().reveal()).isEmpty()) {
      options.fault(
          "webhook-url",
          "it is not the address of a Discord webhook",
          "copy it from the Discord channel's settings, Integrations, Webhooks");
    }
    options.verify();
    return new DiscordChannel(webhookUrl.orElse(Secret.of("")), context.http());
  }
}
