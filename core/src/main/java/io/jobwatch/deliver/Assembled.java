package io.jobwatch.deliver;

import io.jobwatch.model.NotificationItem;
import io.jobwatch.spi.channel.OutgoingMessage;
import java.time.Instant;
import java.util.List;

/** A message to send, or why there is none now. */
sealed interface Assembled {

  /** The matches that are left out because their postings are closed or cannot be read. */
  default List<NotificationItem> untold() {
    return List.of();
  }

  /**
   * There is one.
   *
   * @param message the message
   * @param untold the matches that are left out because their postings are closed or cannot be read
   */
  record Message(OutgoingMessage message, @Override List<NotificationItem> untold)
      implements Assembled {}

  /**
   * There is none and there will be none.
   *
   * @param reason why
   * @param untold the matches that are left out because their postings are closed or cannot be read
   */
  record Suppressed(String reason, @Override List<NotificationItem> untold) implements Assembled {

    Suppressed(String reason) {
      this(reason, List.of());
    }
  }

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
