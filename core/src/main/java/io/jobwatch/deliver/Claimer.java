package io.jobwatch.deliver;

import io.jobwatch.model.Destination;
import io.jobwatch.spi.storage.Lease;
import io.jobwatch.spi.storage.LeasedDelivery;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.spi.storage.Stores;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
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
  Claim claim(int most) {
    return claim(most, Set.of());
  }

  /** Claims no more than so many, and none for these destinations. */
  Claim claim(int most, Set<Destination> except) {
    String token = UUID.randomUUID().toString();
    Taken taken = new Taken();
    try {
      Claim claim =
          storage.transaction(
              stores -> {
                // The storage may have tried this before, and rolled it back.
                giveBack(taken);
                return claim(stores, token, most, except, taken);
              });
      claim.kept().forEach(taken::keep);
      return claim;
    } finally {
      giveBack(taken);
    }
  }

  private Claim claim(Stores stores, String token, int most, Set<Destination> except, Taken taken) {
    Instant now;
    List<Claimed> claimed;
    claiming.lock();
    try {
      if (alone != null && busy.contains(alone)) {
        return Claim.NONE;
      }
      boolean quiet = busy.isEmpty();
      now = clock.instant();
      claimed = claimed(stores, new Lease(token, now, now.plus(leased), most), except, taken);
      busy.addAll(taken.destinations);
      alone = null;
      suspectWaits = false;
      if (claimed.stream().map(Claimed::delivery).anyMatch(Suspects::possible)) {
        // Nobody may claim before it is known whether one of them has to be tried alone.
        return withinLimits(stores, withoutSuspects(stores, claimed, now, quiet), now);
      }
    } finally {
      claiming.unlock();
    }
    return claimed.isEmpty()
        ? Claim.NONE
        : withinLimits(stores, MessageAssembler.assemble(stores, claimed, channels, now), now);
  }

  private List<Claimed> claimed(Stores stores, Lease lease, Set<Destination> except, Taken taken) {
    Instant now = lease.now();
    Set<Destination> leftAlone = new HashSet<>(busy);
    leftAlone.addAll(resting.now(now));
    leftAlone.addAll(except);
    return new LimitedClaim(stores, lease, leftAlone, throttle, taken).on(channels.usable(now));
  }

  private List<Prepared> withoutSuspects(
      Stores stores, List<Claimed> claimed, Instant now, boolean quiet) {
    List<Prepared> prepared = MessageAssembler.assemble(stores, claimed, channels, now);
    Suspects sorted = Suspects.of(stores, prepared, quiet);
    suspectWaits = sorted.alone() || sorted.waiting();
    alone = sorted.alone() ? sorted.kept().get(0).delivery().destination() : null;
    return sorted.kept();
  }

  /** Puts back what the limit of its destination or its recipient holds back, which then rests. */
  private Claim withinLimits(Stores stores, List<Prepared> prepared, Instant now) {
    List<Prepared> kept = new ArrayList<>();
    List<LeasedDelivery> heldBack = new ArrayList<>();
    for (Prepared one : prepared) {
      Instant allowed =
          one.assembled() instanceof Assembled.Message
              ? throttle.acquire(one.turn(), one.delivery(), now)
              : null;
      if (allowed == null) {
        kept.add(one);
      } else {
        resting.rest(one.delivery().destination(), allowed);
        heldBack.add(one.putBack("a rate limit"));
      }
    }
    if (!heldBack.isEmpty()) {
      stores.deliveries().finish(heldBack);
    }
    return new Claim(kept, true);
  }

  private void giveBack(Taken taken) {
    Instant now = clock.instant();
    busy.removeAll(taken.destinations);
    taken.turns.forEach(turn -> throttle.giveBack(turn, now));
    taken.destinations.clear();
    taken.turns.clear();
  }
}
