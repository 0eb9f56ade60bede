package io.jobwatch.channels.webhook;

/** What a {@link WebhookVerifier} says of a request. */
public sealed interface Verification {

  /**
   * The request comes from a holder of the secret and was not changed on its way.
   *
   * @param id the same each time this message is sent, and covered by the signature: a receiver
   *     that remembers it can drop repetitions
   */
  record Verified(String id) implements Verification {}

  /**
   * The request must not be trusted; answer 401 and do nothing else.
   *
   * @param reason why, for the receiver's own log
   */
  record Refused(String reason) implements Verification {}
}
