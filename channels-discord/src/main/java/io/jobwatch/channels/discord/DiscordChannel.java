package io.jobwatch.channels.discord;

import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.Secret;
import io.jobwatch.spi.channel.NotificationChannel;
import io.jobwatch.spi.channel.OutgoingMessage;
import io.jobwatch.spi.http.HttpAnswer;
import io.jobwatch.spi.http.HttpCall;
import io.jobwatch.spi.http.HttpCaller;
import io.jobwatch.spi.http.HttpReply;
import java.net.URI;
import java.util.Optional;

/** Posts embeds to a Discord webhook. */
final class DiscordChannel implements NotificationChannel {

  private static final String DEFAULT_ADDRESS = "default";

  private final Secret webhookUrl;
  private final HttpCaller http;

  DiscordChannel(Secret webhookUrl, HttpCaller http) {
    this.webhookUrl = webhookUrl;
    this.http = http;
  }

  @Override
  public DeliveryResult deliver(OutgoingMessage message) {
    Optional<URI> address = WebhookAddress.parse(address(message));
    if (address.isEmpty()) {
      return new DeliveryResult.MessageRejected(
          "the address is not one of a Discord webhook; copy it from the Discord channel's settings,"
              + " or set the option 'webhook-url' and leave the address empty");
    }
    String payload = Payload.of(message);
    HttpReply reply = http.send(HttpCall.post(address.get(), "application/json", payload));
    return reply instanceof HttpAnswer answer ? DiscordResults.of(answer) : reply.delivered();
  }

  @Override
  public int capacity() {
    return Payload.MAX_EMBEDS;
  }

  private String address(OutgoingMessage message) {
    String address = message.address().strip();
    return address.isEmpty() || address.equals(DEFAULT_ADDRESS) ? webhookUrl.reveal() : address;
  }
}
