package io.jobwatch.channels.webhook;

import io.jobwatch.model.DeliveryResult;
import io.jobwatch.spi.channel.Links;
import io.jobwatch.spi.channel.NotificationChannel;
import io.jobwatch.spi.channel.OutgoingMessage;
import io.jobwatch.spi.channel.RetryPolicy;
import io.jobwatch.spi.http.HttpCall;
import io.jobwatch.spi.http.HttpCaller;
import io.jobwatch.spi.http.HttpReply;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Posts signed JSON to the URL in a destination's address. */
final class WebhookChannel implements NotificationChannel {

  private static final String WRONG_ADDRESS =
      "it is not an absolute http or https URL without a user name";

  private final WebhookSettings settings;
  private final WebhookFormat format;
  private final HttpCaller http;

  WebhookChannel(WebhookSettings settings, WebhookFormat format, HttpCaller http) {
    this.settings = settings;
    this.format = format;
    this.http = http;
  }

  @Override
  public DeliveryResult deliver(OutgoingMessage message) {
    Optional<URI> address = Links.parse(message.address());
    if (address.isEmpty()) {
      return new DeliveryResult.MessageRejected("the address: " + WRONG_ADDRESS);
    }
    int matches = message.items().size();
    if (matches > capacity()) {
      return new DeliveryResult.MessageRejected(
          "the message was queued under another style: it has "
              + matches
              + " matches, and a body of this one has room for "
              + capacity()
              + ". Set the option 'style' as it was and replay the delivery");
    }
    HttpReply reply = http.send(call(address.get(), message));
    return reply
        .head()
        .map(head -> WebhookResults.of(head, settings.retryRefused()))
        .orElseGet(reply::delivered);
  }

  @Override
  public Optional<String> objection(String address) {
    return Links.parse(address).isPresent() ? Optional.empty() : Optional.of(WRONG_ADDRESS);
  }

  @Override
  public int capacity() {
    return format.capacity();
  }

  @Override
  public RetryPolicy retryPolicy() {
    return settings.retryPolicy();
  }

  private HttpCall call(URI address, OutgoingMessage message) {
    String body = format.body(message);
    HttpCall call = HttpCall.post(address, "application/json", body).deadline(settings.timeout());
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    for (Map.Entry<String, String> field : format.headers(message, bytes).entrySet()) {
      call = call.header(field.getKey(), field.getValue());
    }
    return call;
  }
}
