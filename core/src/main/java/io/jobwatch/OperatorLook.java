package io.jobwatch;

import io.jobwatch.model.Notification;
import java.time.Instant;
import java.util.Optional;

/**
 * What a look at an operator's mark came to.
 *
 * @param queued the notification that was queued, if any
 * @param next when to look again, if that is known
 */
record OperatorLook(Optional<Notification> queued, Optional<Instant> next) {

  static final OperatorLook NOTHING = new OperatorLook(Optional.empty(), Optional.empty());

  static OperatorLook again(Instant next) {
    return new OperatorLook(Optional.empty(), Optional.of(next));
  }
}
