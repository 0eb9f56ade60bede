package io.jobwatch;

import io.jobwatch.model.internal.Refusals;
import io.jobwatch.spi.storage.Stores;

/** Checks whose something is that a host hands over. */
final class Owners {

  private Owners() {}

  /** Refuses what belongs to a subscriber who is not there, before the storage fails at it. */
  static void check(Stores stores, String what, String subscriberId) {
    if (stores.subscribers().find(subscriberId).isEmpty()) {
      throw Refusals.of(
          what + ": there is no subscriber '" + subscriberId + "'. Save the subscriber first.");
    }
  }
}
