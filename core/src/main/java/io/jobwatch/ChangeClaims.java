package io.jobwatch;

import io.jobwatch.spi.storage.Lease;
import io.jobwatch.spi.storage.PendingChange;
import io.jobwatch.spi.storage.Storage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Claims the changes that wait, one batch after the other. Of two threads that claimed at the same
 * moment each could get a part of one batch, and what an alert is told of it would come in two
 * messages. Safe for use by several threads at once.
 */
final class ChangeClaims {

  /** What a node that ended had under way is matched by another one so much later. */
  static final Duration LEASE = Duration.ofMinutes(2);

  private static final int RENEWALS = 4;
  private static final int BATCH = 1_000;

  /**
   * Changes that were claimed.
   *
   * @param changes the changes; none when none waits
   * @param lease their lease
   */
  record Claim(List<PendingChange> changes, Lease lease) {

    /** The numbers of the changes. */
    List<Long> ids() {
      return changes.stream().map(PendingChange::id).toList();
    }

    /** The part of it that is of some postings. */
    Claim of(Predicate<String> uid) {
      return new Claim(
          changes.stream().filter(one -> uid.test(one.change().posting().uid())).toList(), lease);
    }
  }

  private final Storage storage;
  private final Clock clock;
  private final LeaseKeeper leases;
  private final Duration time;

  /**
   * Claims.
   *
   * @param time how long a lease lasts unless it is kept
   */
  ChangeClaims(Storage storage, Clock clock, LeaseKeeper leases, Duration time) {
    this.storage = storage;
    this.clock = clock;
    this.leases = leases;
    this.time = time;
  }

  synchronized Claim next() {
    Instant now = clock.instant();
    Lease lease = new Lease(UUID.randomUUID().toString(), now, now.plus(time), BATCH);
    return new Claim(storage.transaction(stores -> stores.changes().claim(lease)), lease);
  }

  /** Keeps the lease of a claim while its changes are matched, however long that takes. */
  LeaseKeeper.Kept keep(Claim claim) {
    return leases.keep(time.dividedBy(RENEWALS), () -> renew(claim));
  }

  /** Gives back changes that are not matched, so that anybody may claim them. */
  void release(Claim claim) {
    boolean unused = renew(claim, clock.instant());
  }

  private boolean renew(Claim claim) {
    return renew(claim, clock.instant().plus(time));
  }

  private boolean renew(Claim claim, Instant until) {
    List<Long> ids = claim.ids();
    String token = claim.lease().token();
    return storage.<Integer>transaction(stores -> stores.changes().renew(token, ids, until))
        == ids.size();
  }
}
