package io.jobwatch.channels.webhook;

/** What a {@link WebhookVerifier} says of a request. */
public sealed interface Verification {

  /**
   * The request comes from a holder of the secret and was not changed on its way.
   *
   * @param id covered by the signature, so a receiver that remembers it can drop repetitions. In
   *     the standard style it is the same each time this message is sent; in the plain style, as
   *     long as the content is, which may change between attempts: there {@code X-Delivery-Id} is
   *     the same each time, but nothing signs it, so it is a hint only
   */
  record Verified(String id) implements Verification {}

  /**
   * The request must not be trusted; answer 401 and do nothing else.
   *
   * @param reason why, for the receiver's own log
   */
  record Refused(String reason) implements Verification {}
}
