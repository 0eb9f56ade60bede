package io.jobwatch.spi.http;

import io.jobwatch.model.DeliveryResult;
import java.util.Optional;

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
   * @param head the header, where that arrived and only the body did not, or could not be read
   */
  record NoAnswer(String reason, Optional<HttpAnswer> head) implements HttpReply {

    /**
     * Not even a header arrived.
     *
     * @param reason why
     */
    public NoAnswer(String reason) {
      this(reason, Optional.empty());
    }
  }

  /**
   * The answer's body is larger than the call accepts; reading stopped at the bound.
   *
   * @param maxBytes the bound
   * @param head the header, if the client keeps it
   */
  record TooLarge(long maxBytes, Optional<HttpAnswer> head) implements HttpReply {

    /**
     * A body too large, under a header that is not known.
     *
     * @param maxBytes the bound
     */
    public TooLarge(long maxBytes) {
      this(maxBytes, Optional.empty());
    }
  }

  /**
   * The call was refused on this side: the address is not one that may be called.
   *
   * @param reason why, and who can change it
   */
  record Refused(String reason) implements HttpReply {}

  /**
   * What the server answered, as far as it arrived: a channel whose remote decides by the status
   * needs no more.
   *
   * @return the answer; without a body where that was too large, broken or late; nothing if no
   *     header arrived
   */
  default Optional<HttpAnswer> head() {
    return Optional.empty();
  }

  /**
   * What this means for a message that was posted, by the usual meaning of the status codes,
   * whatever became of the body: 2xx is delivered, 429 is rate limited, as are 502, 503 and 504
   * where they want a pause ({@code Retry-After} above zero); 404 and 410 say that the destination
   * is gone, 401, 403, 408 and any other 5xx may pass; any other 4xx and 3xx, and a call refused on
   * this side, reject the message. Nothing says that the channel is misconfigured, since one
   * subscriber's server must not stop it for all: a channel whose address and credentials are the
   * operator's maps 401 and 403 itself.
   *
   * @return the result for a dispatcher
   */
  default DeliveryResult delivered() {
    return HttpResults.of(this);
  }
}
