package io.jobwatch.deliver;

import io.jobwatch.spi.channel.OutgoingMessage;
import java.time.Instant;

/** A message to send, or why there is none now. */
sealed interface Assembled {

  /**
   * There is one.
   *
   * @param message the message
   */
  record Message(OutgoingMessage message) implements Assembled {}

  /**
   * There is none and there will be none.
   *
   * @param reason why
   */
  record Suppressed(String reason) implements Assembled {}

  /**
   * There is none for this destination, but the next one of the route may be tried.
   *
   * @param reason why
   */
  record Elsewhere(String reason) implements Assembled {}

  /**
   * There is one, but not yet.
   *
   * @param at when
   * @param reason why
   */
  record Later(Instant at, String reason) implements Assembled {}
}
