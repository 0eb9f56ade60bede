package io.jobwatch.channels.discord;

import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.Secret;
import io.jobwatch.spi.channel.NotificationChannel;
import io.jobwatch.spi.channel.OutgoingMessage;
import io.jobwatch.spi.channel.RateLimit;
import io.jobwatch.spi.channel.SendLimits;
import io.jobwatch.spi.http.HttpCall;
import io.jobwatch.spi.http.HttpCaller;
import io.jobwatch.spi.http.HttpReply;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Posts embeds to a Discord webhook. */
final class DiscordChannel implements NotificationChannel {

  private static final String DEFAULT_ADDRESS = "default";

  /**
   * Discord takes fifty calls a second from an address of the net, and bars one that it had to
   * refuse ten thousand times in ten minutes. Of one webhook, thirty a minute, and few enough at
   * once: it takes about five in two seconds.
   */
  private static final SendLimits LIMITS =
      SendLimits.NONE
          .channel(RateLimit.perSecond(40))
          .destination(new RateLimit(1, Duration.ofSeconds(2)));

  private final Secret webhookUrl;
  private final HttpCaller http;

  DiscordChannel(Secret webhookUrl, HttpCaller http) {
    this.webhookUrl = webhookUrl;
    this.http = http;
  }

  @Override
  public DeliveryResult deliver(OutgoingMessage message) {
    // The subscriber's own mistake, for which the channel must not rest.
    return objection(message.address())
        .<DeliveryResult>map(
            objection -> new DeliveryResult.MessageRejected("the address: " + objection))
        .orElseGet(() -> deliverToWebhook(message));
  }

  private DeliveryResult deliverToWebhook(OutgoingMessage message) {
    return isDefault(message.address())
        ? deliverByDefault(message)
        : result(send(WebhookAddress.parse(message.address()).orElseThrow(), message));
  }

  @Override
  public Optional<String> objection(String address) {
    if (isDefault(address)) {
      return webhookUrl.reveal().isEmpty()
          ? Optional.of("it names no webhook, and the option 'webhook-url' is not set")
          : Optional.empty();
    }
    return WebhookAddress.parse(address).isPresent()
        ? Optional.empty()
        : Optional.of(
            "it is not that of a Discord webhook, which the Discord channel's settings show, nor"
                + " 'default' for the one of the option 'webhook-url'");
  }

  private static boolean isDefault(String address) {
    return address.isEmpty() || address.equals(DEFAULT_ADDRESS);
  }

  @Override
  public SendLimits limits() {
    return LIMITS;
  }

  /** Whatever the thread, and also where it is the one of the option. */
  @Override
  public String limitKey(String address) {
    return WebhookAddress.id(isDefault(address) ? webhookUrl.reveal() : address).orElse(address);
  }

  @Override
  public int capacity() {
    return Payload.MAX_EMBEDS;
  }

  /** The default webhook is the operator's, so it is the channel that is wrong if it is gone. */
  private DeliveryResult deliverByDefault(OutgoingMessage message) {
    HttpReply reply = send(WebhookAddress.parse(webhookUrl.reveal()).orElseThrow(), message);
    if (reply instanceof HttpReply.Refused refused) {
      return misconfigured(refused.reason());
    }
    DeliveryResult result = result(reply);
    return result instanceof DeliveryResult.DestinationGone gone
        ? misconfigured(gone.detail())
        : result;
  }

  private static DeliveryResult misconfigured(String reason) {
    return new DeliveryResult.Misconfigured("option 'webhook-url': " + reason);
  }

  /** Nothing was posted where the message was refused; Discord refuses all of it for one link. */
  private HttpReply send(URI webhook, OutgoingMessage message) {
    String payload = Payload.of(message);
    HttpReply reply = post(webhook, payload);
    if (!refusesMessage(reply)) {
      return reply;
    }
    String withoutLinks = Payload.withoutLinks(message);
    return withoutLinks.equals(payload) ? reply : post(webhook, withoutLinks);
  }

  private HttpReply post(URI webhook, String payload) {
    HttpCall call = HttpCall.post(webhook, "application/json", payload);
    return http.send(call.header("User-Agent", UserAgent.text()));
  }

  private static boolean refusesMessage(HttpReply reply) {
    return reply.head().filter(head -> head.status() == 400).isPresent()
        && result(reply) instanceof DeliveryResult.MessageRejected;
  }

  private static DeliveryResult result(HttpReply reply) {
    return reply.head().map(DiscordResults::of).orElseGet(reply::delivered);
  }
}
