package com.acme.pager;

import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.Secret;
import io.jobwatch.spi.channel.NotificationChannel;
import io.jobwatch.spi.channel.OutgoingMessage;
import io.jobwatch.spi.http.HttpAnswer;
import io.jobwatch.spi.http.HttpCall;
import io.jobwatch.spi.http.HttpCaller;
import io.jobwatch.spi.http.HttpReply;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

// tag::channel
/** Posts each message as plain text to a gateway, together with the number to page. */
final class PagerChannel implements NotificationChannel {

  private static final Pattern NUMBER = Pattern.compile("\\+?[0-9][0-9 ]{2,29}");
  private static final Set<Integer> OPERATORS_FAULTS = Set.of(401, 403, 404);

  private final HttpCaller http;
  private final URI gateway;
  private final Secret token;
  private final Duration timeout;

  PagerChannel(HttpCaller http, URI gateway, Secret token, Duration timeout) {
    this.http = http;
    this.gateway = gateway;
    this.token = token;
    this.timeout = timeout;
  }

  @Override
  public int capacity() {
    return PageText.JOBS;
  }

  @Override
  public Optional<String> objection(String address) {
    return NUMBER.matcher(address).matches()
        ? Optional.empty()
        : Optional.of("it is no number to page, such as +49 30 5550100");
  }

  @Override
  public DeliveryResult deliver(OutgoingMessage message) {
    Optional<String> objection = objection(message.address());
    if (objection.isPresent()) {
      return new DeliveryResult.MessageRejected("the address: " + objection.get());
    }
    return result(
        http.send(
            HttpCall.post(gateway, "text/plain; charset=utf-8", PageText.of(message))
                .header("Authorization", "Bearer " + token.reveal())
                .header("Pager-Number", message.address())
                .header("Idempotency-Key", message.deliveryId())
                .deadline(timeout)));
  }

  /** The gateway is the operator's, so what is wrong with it is no fault of a destination. */
  private static DeliveryResult result(HttpReply reply) {
    if (reply instanceof HttpReply.Refused refused) {
      return new DeliveryResult.Misconfigured("the gateway: " + refused.reason());
    }
    if (reply instanceof HttpAnswer answer && OPERATORS_FAULTS.contains(answer.status())) {
      return new DeliveryResult.Misconfigured("the gateway answers " + answer);
    }
    return reply.delivered();
  }
}
// end::channel
