package io.jobwatch.deliver;

import io.jobwatch.model.Attempt;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.DisabledDestination;
import org.jspecify.annotations.Nullable;

/**
 * What became of a delivery that was claimed.
 *
 * @param before the delivery as it was leased
 * @param token the token of its lease
 * @param after the delivery after that
 * @param attempt the attempt, or {@code null} if none was made
 * @param gone the destination, if it said that it is gone, or {@code null}
 */
record Outcome(
    Delivery before,
    String token,
    Delivery after,
    @Nullable Attempt attempt,
    @Nullable DisabledDestination gone) {

  static Outcome without(Prepared prepared, Delivery after) {
    return new Outcome(prepared.delivery(), prepared.token(), after, null, null);
  }
}
