package io.jobwatch.spi.http;

import io.jobwatch.model.DeliveryResult;
import java.time.Duration;
import java.util.Optional;

/** The usual meaning of an HTTP outcome for a message (RFC 9110, section 15). */
final class HttpResults {

  private HttpResults() {}

  static DeliveryResult of(HttpReply reply) {
    Optional<HttpAnswer> head = reply.head();
    if (head.isPresent()) {
      return of(head.get());
    }
    // Not a pattern switch: those came with Java 21.
    if (reply instanceof HttpReply.NotSent notSent) {
      return new DeliveryResult.Transient(notSent.reason());
    }
    if (reply instanceof HttpReply.Refused refused) {
      return new DeliveryResult.MessageRejected(refused.reason());
    }
    if (reply instanceof HttpReply.TooLarge tooLarge) {
      return new DeliveryResult.UnknownOutcome(
          "the answer is larger than " + tooLarge.maxBytes() + " bytes");
    }
    return new DeliveryResult.UnknownOutcome(((HttpReply.NoAnswer) reply).reason());
  }

  private static DeliveryResult of(HttpAnswer answer) {
    int status = answer.status();
    String detail = "HTTP " + status;
    if (status >= 200 && status < 300) {
      return new DeliveryResult.Delivered(detail);
    }
    Optional<Duration> pause = answer.wantedPause();
    if (pause.isPresent()) {
      return new DeliveryResult.RateLimited(pause.get());
    }
    return switch (status) {
      case 404, 410 -> new DeliveryResult.DestinationGone(detail);
      case 401, 403, 408 -> new DeliveryResult.Transient(detail);
      default ->
          status >= 500
              ? new DeliveryResult.Transient(detail)
              : new DeliveryResult.MessageRejected(detail);
    };
  }
}
