package io.jobwatch.channels.webhook;

import io.jobwatch.model.DeliveryResult;
import io.jobwatch.spi.http.HttpAnswer;

/**
 * What an answer of a subscriber's server means, by Standard Webhooks 1.0.0: 2xx is taken, 410 is
 * gone, anything else is tried again. Nothing such a server says pauses the channel, which belongs
 * to all subscribers, and nothing of its body is shown.
 */
final class WebhookResults {

  private WebhookResults() {}

  static DeliveryResult of(HttpAnswer answer, boolean retryRefused) {
    int status = answer.status();
    String detail = "HTTP " + status;
    if (status >= 200 && status < 300) {
      return answer.delivered();
    }
    return switch (status) {
      case 410, 429, 502, 503, 504 -> answer.delivered();
      case 400, 413, 422 ->
          retryRefused
              ? new DeliveryResult.Transient(detail)
              : new DeliveryResult.MessageRejected(detail);
      default ->
          new DeliveryResult.Transient(
              status >= 300 && status < 400 ? detail + ", redirects are not followed" : detail);
    };
  }
}
