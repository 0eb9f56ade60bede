package io.jobwatch.channels.webhook;

import io.jobwatch.spi.channel.RetryPolicy;
import java.time.Duration;

/** How a webhook is written and signed, with the style's own defaults. */
enum WebhookStyle {
  /** Standard Webhooks 1.0.0. */
  STANDARD,
  /** One match in a body, and a hexadecimal signature over the body alone. */
  PLAIN;

  Duration timeout() {
    return Duration.ofSeconds(this == PLAIN ? 10 : 15);
  }

  RetryPolicy retryPolicy() {
    return this == PLAIN
        ? new RetryPolicy(3, Duration.ofSeconds(1), Duration.ofHours(1), 0)
        : RetryPolicy.standard();
  }
}
