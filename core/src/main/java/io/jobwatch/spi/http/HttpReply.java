package io.jobwatch.spi.http;

import io.jobwatch.model.DeliveryResult;

/** What became of an HTTP call. */
public sealed interface HttpReply
    permits HttpAnswer,
        HttpReply.NotSent,
        HttpReply.NoAnswer,
        HttpReply.TooLarge,
        HttpReply.Refused {

  /**
   * The server was not reached; nothing was sent.
   *
   * @param reason why, without the address's secrets
   */
  record NotSent(String reason) implements HttpReply {}

  /**
   * The request may have been sent, but no whole answer came within the deadline or the connection
   * broke. The server may have acted on it.
   *
   * @param reason why
   */
  record NoAnswer(String reason) implements HttpReply {}

  /**
   * The answer's body is larger than the call accepts; reading stopped at the bound.
   *
   * @param maxBytes the bound
   */
  record TooLarge(long maxBytes) implements HttpReply {}

  /**
   * The call was refused on this side: the address is not one that may be called.
   *
   * @param reason why, and who can change it
   */
  record Refused(String reason) implements HttpReply {}

  /**
   * What this means for a message that was posted, by the usual meaning of the status codes: 2xx is
   * delivered, 429 is rate limited, as are 502, 503 and 504 where they want a pause ({@code
   * Retry-After} above zero); 404 and 410 say that the destination is gone, 401, 403, 408 and any
   * other 5xx may pass; any other 4xx and 3xx, and a call refused on this side, reject the message.
   * Nothing says that the channel is misconfigured, since one subscriber's server must not stop it
   * for all: a channel whose address and credentials are the operator's maps 401 and 403 itself.
   *
   * @return the result for a dispatcher
   */
  default DeliveryResult delivered() {
    return HttpResults.of(this);
  }
}
