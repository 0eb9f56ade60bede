package io.jobwatch.internal.memory;

import io.jobwatch.model.Digest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A digest.
 *
 * @param digest the digest
 * @param lease the lease on it, or {@code null}
 */
record DigestRow(Digest digest, @Nullable HeldLease lease) {

  Instant claimableAt() {
    return lease == null ? digest.dueAt() : lease.until();
  }

  boolean claimable(Instant now) {
    return !digest.sent() && !claimableAt().isAfter(now);
  }

  boolean heldBy(String token) {
    return !digest.sent() && lease != null && lease.token().equals(token);
  }

  DigestRow closed() {
    return new DigestRow(new Digest(digest.subscriberId(), digest.dueAt(), true), null);
  }
}
