package io.jobwatch.deliver;

import io.jobwatch.model.Delivery;
import io.jobwatch.model.Destination;
import io.jobwatch.model.PluginId;
import io.jobwatch.spi.storage.Lease;
import io.jobwatch.spi.storage.Stores;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A claim of no more deliveries on each channel than its limit allows. A channel that is allowed
 * fewer than the claim has room for is asked by itself, so that what waits for its limit is not
 * claimed in vain, and the others together after that, so that they are served in one order.
 */
final class LimitedClaim {

  private final Stores stores;
  private final Lease lease;
  private final Collection<Destination> leftAlone;
  private final Throttle throttle;
  private final Taken taken;
  private final List<Claimed> claimed = new ArrayList<>();

  /**
   * A claim.
   *
   * @param taken is given what is claimed
   */
  LimitedClaim(
      Stores stores,
      Lease lease,
      Collection<Destination> leftAlone,
      Throttle throttle,
      Taken taken) {
    this.stores = stores;
    this.lease = lease;
    this.leftAlone = leftAlone;
    this.throttle = throttle;
    this.taken = taken;
  }

  List<Claimed> on(Set<PluginId> channels) {
    Set<PluginId> free = new HashSet<>();
    for (PluginId channel : channels) {
      int room = throttle.room(channel, lease.now());
      if (room < lease.limit()) {
        claim(room, Set.of(channel));
      } else {
        free.add(channel);
      }
    }
    claim(lease.limit(), free);
    return claimed;
  }

  private void claim(int room, Set<PluginId> channels) {
    int most = Math.min(room, lease.limit() - claimed.size());
    if (most == 0 || channels.isEmpty()) {
      return;
    }
    Lease part = new Lease(lease.token(), lease.now(), lease.until(), most);
    for (Delivery one : stores.deliveries().claim(part, leftAlone, channels)) {
      Turn turn = throttle.take(one.destination().channel(), lease.now());
      taken.add(one, turn);
      claimed.add(new Claimed(one, lease, turn));
    }
  }
}
