package io.jobwatch.internal.memory;

import io.jobwatch.spi.storage.Lease;
import java.time.Instant;

/**
 * A lease on one row.
 *
 * @param token what fences the writes of its holder
 * @param until when it runs out
 */
record HeldLease(String token, Instant until) {

  static HeldLease of(Lease lease) {
    return new HeldLease(lease.token(), lease.until());
  }

  boolean expired(Instant now) {
    return !until.isAfter(now);
  }
}
