package io.jobwatch.channels.email;

import io.jobwatch.model.PluginId;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.channel.ChannelContext;
import io.jobwatch.spi.channel.NotificationChannel;
import io.jobwatch.spi.channel.NotificationChannelProvider;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;

/**
 * The provider of the channel {@code email}, which sends over SMTP. A destination is one plain mail
 * address such as {@code ada@example.org}.
 *
 * <p>Options: {@code host} and {@code from} are required; {@code port}, {@code tls} ({@code
 * starttls}, {@code implicit} or {@code none}), {@code username}, {@code password}, {@code
 * reply-to}, {@code message-id-domain}, {@code connect-timeout}, {@code timeout} and {@code
 * attempts} have defaults. {@code unsubscribe-url} and {@code unsubscribe-key} give mails links by
 * which they are ended; see {@link UnsubscribeTokens}.
 */
public final class EmailChannelProvider implements NotificationChannelProvider {

  private final Supplier<SSLSocketFactory> tls;

  /** A provider of channels that trust the servers that the JVM trusts. */
  public EmailChannelProvider() {
    // Asked for late, since reading the JVM's trust store takes a while.
    this(() -> (SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  /** A provider of channels with other trust, for tests. */
  EmailChannelProvider(Supplier<SSLSocketFactory> tls) {
    this.tls = tls;
  }

  @Override
  public PluginId id() {
    return PluginId.of("email");
  }

  @Override
  public NotificationChannel create(PluginOptions options, ChannelContext context) {
    return new EmailChannel(EmailOptions.read(options), tls.get());
  }
}
