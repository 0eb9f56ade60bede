package io.jobwatch.model;

import java.time.Duration;
import java.util.Locale;

/**
 * What became of one attempt to hand a message to a destination. Expected failures are values, not
 * exceptions, so that what happens next is decided in one place.
 */
public sealed interface DeliveryResult {

  /**
   * The result's name in the audit.
   *
   * @return the type's name in lower case with underscores, such as {@code rate_limited}
   */
  default String kind() {
    return getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
        .toLowerCase(Locale.ROOT);
  }

  /**
   * What happened, for the audit.
   *
   * @return words that a person can read, without secrets
   */
  String detail();

  /**
   * The destination has taken the message.
   *
   * @param receipt what it gave as proof, such as a message id or a status line
   */
  record Delivered(String receipt) implements DeliveryResult {
    @Override
    public String detail() {
      return receipt;
    }
  }

  /**
   * The destination wants a pause, or the service behind all of them does. Uses up no attempt.
   *
   * @param retryAfter how long; bounded by the dispatcher
   * @param wholeChannel whether nothing is to be sent on the channel meanwhile, as where the limit
   *     is of the sender's account or address; otherwise nothing to this destination
   */
  record RateLimited(Duration retryAfter, boolean wholeChannel) implements DeliveryResult {

    /**
     * A pause for one destination.
     *
     * @param retryAfter how long; bounded by the dispatcher
     */
    public RateLimited(Duration retryAfter) {
      this(retryAfter, false);
    }

    @Override
    public String detail() {
      String what = wholeChannel ? "the whole channel is rate limited" : "rate limited";
      return what + ", retry after " + retryAfter.toSeconds() + " s";
    }
  }

  /**
   * Not taken, and it may work later: no connection, an error of the server's.
   *
   * @param detail what happened
   */
  record Transient(String detail) implements DeliveryResult {}

  /**
   * Sent, but no answer came: the destination may have taken it or not.
   *
   * @param detail what happened
   */
  record UnknownOutcome(String detail) implements DeliveryResult {}

  /**
   * This message can never go there, another one may.
   *
   * @param detail what the destination said
   */
  record MessageRejected(String detail) implements DeliveryResult {}

  /**
   * The destination is gone for good; it is disabled for this subscriber.
   *
   * @param detail what the destination said
   */
  record DestinationGone(String detail) implements DeliveryResult {}

  /**
   * The channel's own configuration is wrong, whatever the destination; the channel is paused. Uses
   * up no attempt.
   *
   * @param detail what is wrong and what to do
   */
  record Misconfigured(String detail) implements DeliveryResult {}
}
