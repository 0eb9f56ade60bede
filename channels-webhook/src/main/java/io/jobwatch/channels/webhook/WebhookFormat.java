package io.jobwatch.channels.webhook;

import io.jobwatch.spi.channel.OutgoingMessage;
import java.util.Map;

/** Writes and signs the body of a webhook. Safe for use by several threads at once. */
interface WebhookFormat {

  /** How many matches go into one body. */
  int capacity();

  /** The body, which is sent in UTF-8 exactly as it is. */
  String body(OutgoingMessage message);

  /** The header fields of one attempt, the signature over exactly these bytes among them. */
  Map<String, String> headers(OutgoingMessage message, byte[] body);
}
