package io.jobwatch.spi.channel;

import io.jobwatch.model.DeliveryResult;
import java.util.Optional;

/**
 * Hands one message to one destination. Safe for use by several threads at once.
 *
 * <p>A message is about matches, or has a {@linkplain OutgoingMessage#report() report} for an
 * operator and no items.
 *
 * <p>A message may be handed over again with the same {@link OutgoingMessage#deliveryId()} when
 * what became of it is not known; a channel passes that id on wherever its protocol can carry it.
 */
@FunctionalInterface
public interface NotificationChannel extends AutoCloseable {

  /**
   * Tries once to hand over a message. Everything that can be expected to go wrong is a result; an
   * exception counts as {@link DeliveryResult.UnknownOutcome}.
   *
   * @param message the message
   * @return what became of it
   */
  DeliveryResult deliver(OutgoingMessage message);

  /**
   * What is wrong with an address, so that a route is refused when it is saved and not at its first
   * message. Asked without a message and at any time; it calls nobody.
   *
   * @param address the address as a destination has it, without blanks around it
   * @return what is wrong, in one line that can stand after a colon, such as {@code it is not a
   *     chat's number or @name}, without any part of the address, which may be a secret; or nothing
   *     if a message may be sent there
   * @implSpec returns nothing
   */
  default Optional<String> objection(String address) {
    return Optional.empty();
  }

  /**
   * How many matches fit into one message; more are sent as further messages. Asked whenever
   * messages are made.
   *
   * @return at least 1; less counts as 1, and so does an error
   * @implSpec returns 25
   */
  default int capacity() {
    return 25;
  }

  /**
   * Whether the channel reads the descriptions of postings, which are long and most messages do
   * without.
   *
   * @return false if postings may come with an empty description, as text and as HTML, and without
   *     the board's own record
   * @implSpec returns false
   */
  default boolean readsDescriptions() {
    return false;
  }

  /**
   * How failed attempts are repeated on this channel.
   *
   * @return the policy
   * @implSpec returns {@link RetryPolicy#standard()}
   */
  default RetryPolicy retryPolicy() {
    return RetryPolicy.standard();
  }

  /**
   * How fast messages may go out, unless the host says otherwise.
   *
   * @return the limits
   * @implSpec returns {@link SendLimits#NONE}
   */
  default SendLimits limits() {
    return SendLimits.NONE;
  }

  /**
   * What the limit for a destination counts by. Asked with each message where there is such a
   * limit; it calls nobody.
   *
   * @param address the address as a destination has it, without blanks around it
   * @return the same text for addresses that share one limit at the service
   * @implSpec returns the address
   */
  default String limitKey(String address) {
    return address;
  }

  /**
   * Lets go of what the channel holds. Called once, after the last delivery.
   *
   * @implSpec does nothing
   */
  @Override
  default void close() {}
}
