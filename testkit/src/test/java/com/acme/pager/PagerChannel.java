package com.acme.pager;

import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.OperatorReport;
import io.jobwatch.model.Secret;
import io.jobwatch.spi.channel.MessageItem;
import io.jobwatch.spi.channel.NotificationChannel;
import io.jobwatch.spi.channel.OutgoingMessage;
import io.jobwatch.spi.http.HttpAnswer;
import io.jobwatch.spi.http.HttpCall;
import io.jobwatch.spi.http.HttpCaller;
import io.jobwatch.spi.http.HttpReply;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Posts plain text to a pager. Its parts can be replaced to see what a contract finds. */
class PagerChannel implements NotificationChannel {

  final HttpCaller http;
  final Secret token;
  final int volume;

  PagerChannel(HttpCaller http, Secret token, int volume) {
    this.http = http;
    this.token = token;
    this.volume = volume;
  }

  @Override
  public DeliveryResult deliver(OutgoingMessage message) {
    URI uri;
    try {
      uri = new URI(message.address());
    } catch (URISyntaxException e) {
      return notAUrl();
    }
    HttpCall call =
        HttpCall.post(uri, "text/plain", body(message))
            .header("Authorization", "Bearer " + token.reveal())
            .header("Volume", Integer.toString(volume))
            .header("Delivery", deliveryId(message));
    return result(http.send(limited(call)));
  }

  HttpCall limited(HttpCall call) {
    return call;
  }

  DeliveryResult notAUrl() {
    return new DeliveryResult.MessageRejected("the pager's address is not a URL");
  }

  String deliveryId(OutgoingMessage message) {
    return message.deliveryId();
  }

  String body(OutgoingMessage message) {
    String lines =
        message.items().stream()
            .map(item -> line(item) + distinction(message, item))
            .collect(Collectors.joining("\n"));
    return lines + report(message.report()) + notice(message.notice());
  }

  String report(@Nullable OperatorReport report) {
    return report == null
        ? ""
        : escaped(report.subject())
            + report.lines().stream()
                .map(line -> "\n" + escaped(line))
                .collect(Collectors.joining());
  }

  String notice(@Nullable String text) {
    return text == null ? "" : "\n" + escaped(text);
  }

  String line(MessageItem item) {
    String title = escaped(item.posting().content().title());
    return title.substring(0, Math.min(60, title.length()));
  }

  String distinction(OutgoingMessage message, MessageItem item) {
    String text = escaped(message.distinction(item));
    return " " + text.substring(0, Math.min(80, text.length()));
  }

  String escaped(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", " ");
  }

  DeliveryResult result(HttpReply reply) {
    // The token is the operator's, so a pager that does not take it concerns everybody.
    return reply instanceof HttpAnswer answer && answer.status() == 401
        ? new DeliveryResult.Misconfigured("HTTP 401")
        : reply.delivered();
  }

  @Override
  public String toString() {
    return "PagerChannel";
  }
}
