package io.jobwatch.deliver;

import io.jobwatch.model.Delivery;
import io.jobwatch.model.Destination;
import io.jobwatch.model.PluginId;
import io.jobwatch.spi.storage.Lease;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.spi.storage.Stores;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Claims due deliveries and puts their messages together, in one transaction. What one thread has
 * claimed takes up its destinations before that is committed, so the next one can claim while the
 * messages of the first are put together. Safe for use by several threads at once.
 */
final class Claimer {

  private final Storage storage;
  private final ChannelSet channels;
  private final Throttle throttle;
  private final Resting resting;
  private final Duration leased;
  private final Clock clock;
  private final Set<Destination> busy = ConcurrentHashMap.newKeySet();
  private final ReentrantLock claiming = new ReentrantLock();

  /** Where a delivery is tried that nothing else may be tried beside. */
  private @Nullable Destination alone;

  private volatile boolean suspectWaits;

  /**
   * A claimer.
   *
   * @param leased how long a claim holds
   */
  Claimer(
      Storage storage,
      ChannelSet channels,
      Throttle throttle,
      Resting resting,
      Duration leased,
      Clock clock) {
    this.storage = storage;
    this.channels = channels;
    this.throttle = throttle;
    this.resting = resting;
    this.leased = leased;
    this.clock = clock;
  }

  /** The destinations that are taken, from which those that are through have to be removed. */
  Set<Destination> busy() {
    return busy;
  }

  /**
   * Whether something has to be tried alone, and so nothing is to be claimed before all is done.
   */
  boolean suspectWaits() {
    return suspectWaits;
  }

  /** Claims no more than so many, each for a destination of its own. */
  List<Prepared> claim(int most) {
    String token = UUID.randomUUID().toString();
    Set<Destination> taken = new HashSet<>();
    try {
      List<Prepared> kept =
          storage.transaction(
              stores -> {
                // The storage may have tried this before, and rolled it back.
                busy.removeAll(taken);
                taken.clear();
                return claim(stores, token, most, taken);
              });
      kept.forEach(one -> taken.remove(one.delivery().destination()));
      return kept;
    } finally {
      busy.removeAll(taken);
    }
  }

  private List<Prepared> claim(Stores stores, String token, int most, Set<Destination> taken) {
    Lease lease;
    List<Delivery> claimed;
    claiming.lock();
    try {
      if (alone != null && busy.contains(alone)) {
        return List.of();
      }
      boolean quiet = busy.isEmpty();
      Instant now = clock.instant();
      Set<PluginId> open = open(now);
      int room = open.stream().mapToInt(channel -> throttle.room(channel, now)).max().orElse(1);
      lease = new Lease(token, now, now.plus(leased), Math.min(most, room));
      Set<Destination> leftAlone = new HashSet<>(busy);
      leftAlone.addAll(resting.now(now));
      claimed = stores.deliveries().claim(lease, leftAlone, open);
      claimed.forEach(one -> taken.add(one.destination()));
      busy.addAll(taken);
      alone = null;
      suspectWaits = false;
      if (claimed.stream().anyMatch(Suspects::possible)) {
        // Nobody may claim before it is known whether one of them has to be tried alone.
        return withoutSuspects(stores, claimed, lease, quiet);
      }
    } finally {
      claiming.unlock();
    }
    return MessageAssembler.assemble(stores, claimed, channels, lease);
  }

  private Set<PluginId> open(Instant now) {
    return channels.usable(now).stream()
        .filter(channel -> throttle.room(channel, now) > 0)
        .collect(Collectors.toSet());
  }

  private List<Prepared> withoutSuspects(
      Stores stores, List<Delivery> claimed, Lease lease, boolean quiet) {
    List<Prepared> prepared = MessageAssembler.assemble(stores, claimed, channels, lease);
    Suspects sorted = Suspects.of(stores, prepared, quiet);
    suspectWaits = sorted.alone() || sorted.waiting();
    alone = sorted.alone() ? sorted.kept().get(0).delivery().destination() : null;
    return sorted.kept();
  }
}
