package io.jobwatch.deliver;

import io.jobwatch.model.Attempt;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.DisabledDestination;
import io.jobwatch.model.NotificationItem;
import io.jobwatch.spi.storage.LeasedDelivery;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a delivery that was claimed.
 *
 * @param before the delivery as it was leased
 * @param ended the delivery after that, with the attempt if one was made
 * @param gone the destination, if it said that it is gone, or {@code null}
 * @param untold the matches that it has ended without, and that it cannot have told before
 */
record Outcome(
    Delivery before,
    LeasedDelivery ended,
    @Nullable DisabledDestination gone,
    List<NotificationItem> untold) {

  static Outcome of(
      Prepared prepared, Delivery after, Attempt attempt, @Nullable DisabledDestination gone) {
    return new Outcome(
        prepared.delivery(),
        new LeasedDelivery(after, prepared.token(), attempt),
        gone,
        untold(prepared, after));
  }

  static Outcome without(Prepared prepared, Delivery after) {
    return new Outcome(
        prepared.delivery(),
        new LeasedDelivery(after, prepared.token()),
        null,
        untold(prepared, after));
  }

  /** One that failed may be queued again, so that it has not ended for good. */
  private static List<NotificationItem> untold(Prepared prepared, Delivery after) {
    boolean ended =
        after.state() == DeliveryState.DELIVERED || after.state() == DeliveryState.SUPPRESSED;
    return ended && prepared.first() ? prepared.assembled().untold() : List.of();
  }

  Delivery after() {
    return ended.delivery();
  }

  /** Whether it has ended or is at another destination; not if it waits where it was. */
  boolean wentOn() {
    return after().state().terminal() || after().position() != before.position();
  }
}
