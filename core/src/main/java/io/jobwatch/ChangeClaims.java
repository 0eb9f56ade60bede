package io.jobwatch;

import io.jobwatch.spi.storage.Lease;
import io.jobwatch.spi.storage.PendingChange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Claims the changes that wait, one batch after the other. Of two threads that claimed at the same
 * moment each could get a part of one batch, and what an alert is told of it would come in two
 * messages. Safe for use by several threads at once.
 */
final class ChangeClaims {

  static final Duration LEASE = Duration.ofMinutes(15);
  private static final int BATCH = 1_000;

  /**
   * Changes that were claimed.
   *
   * @param changes the changes; none when none waits
   * @param lease their lease
   */
  record Claim(List<PendingChange> changes, Lease lease) {}

  private final Engine engine;

  ChangeClaims(Engine engine) {
    this.engine = engine;
  }

  synchronized Claim next() {
    Instant now = engine.clock().instant();
    Lease lease = new Lease(UUID.randomUUID().toString(), now, now.plus(LEASE), BATCH);
    return new Claim(engine.storage().transaction(stores -> stores.changes().claim(lease)), lease);
  }
}
