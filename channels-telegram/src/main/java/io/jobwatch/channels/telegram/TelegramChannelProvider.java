package io.jobwatch.channels.telegram;

import io.jobwatch.model.PluginId;
import io.jobwatch.model.Secret;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.channel.ChannelContext;
import io.jobwatch.spi.channel.NotificationChannel;
import io.jobwatch.spi.channel.NotificationChannelProvider;
import java.net.URI;
import java.util.regex.Pattern;

/**
 * Makes the channel {@code telegram}, whose bot writes to the chat in a destination's address. Its
 * options are in the guide, on the page about channels.
 */
public final class TelegramChannelProvider implements NotificationChannelProvider {

  private static final PluginId ID = PluginId.of("telegram");
  private static final URI PUBLIC_API = URI.create("https://api.telegram.org");
  private static final Pattern TOKEN = Pattern.compile("\\d{1,20}:[A-Za-z0-9_-]{20,100}");

  /** For {@link java.util.ServiceLoader}. */
  public TelegramChannelProvider() {}

  @Override
  public PluginId id() {
    return ID;
  }

  @Override
  public NotificationChannel create(PluginOptions options, ChannelContext context) {
    Secret token = options.required("bot-token").secret();
    if (!token.reveal().isEmpty() && !TOKEN.matcher(token.reveal()).matches()) {
      options.fault(
          "bot-token",
          "it is not a number, a colon and the bot's key",
          "copy it from what BotFather wrote when the bot was made");
    }
    URI baseUrl = options.uri("base-url").orElse(PUBLIC_API);
    if (baseUrl.getRawQuery() != null
        || baseUrl.getRawFragment() != null
        || baseUrl.getRawUserInfo() != null) {
      options.fault(
          "base-url",
          "it has a user name, a query or a fragment",
          "use one such as http://localhost:8081");
    }
    options.verify();
    return new TelegramChannel(new BotApi(baseUrl, token, context.http()));
  }
}
