package io.jobwatch.internal.memory;

import io.jobwatch.model.PostingChange;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change that waits to be matched.
 *
 * @param id its number
 * @param change the change as it was added
 * @param lease the lease on it, or {@code null}
 */
record ChangeRow(long id, PostingChange change, @Nullable HeldLease lease) {

  ChangeRow leased(HeldLease taken) {
    return new ChangeRow(id, change, taken);
  }

  boolean free(Instant now) {
    return lease == null || lease.expired(now);
  }

  boolean heldBy(String token) {
    return lease != null && lease.token().equals(token);
  }
}
