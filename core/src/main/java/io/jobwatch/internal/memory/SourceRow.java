package io.jobwatch.internal.memory;

import io.jobwatch.model.Source;
import io.jobwatch.model.SourceHealth;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A source with its health and when it is due.
 *
 * @param source the source
 * @param health how fetching it has gone so far
 * @param dueAt when it is due
 * @param lease the lease on it, or {@code null}
 */
record SourceRow(Source source, SourceHealth health, Instant dueAt, @Nullable HeldLease lease) {

  static SourceRow due(Source source) {
    return new SourceRow(source, SourceHealth.UNKNOWN, Instant.EPOCH, null);
  }

  SourceRow with(Source definition) {
    return new SourceRow(definition, health, dueAt, lease);
  }

  SourceRow leased(HeldLease taken) {
    return new SourceRow(source, health, dueAt, taken);
  }

  /** Whether nobody holds it at a moment. */
  boolean free(Instant now) {
    return lease == null || lease.expired(now);
  }

  boolean heldBy(String token) {
    return lease != null && lease.token().equals(token);
  }

  /** When it is both due and free. */
  Instant claimableAt() {
    return lease == null || lease.until().isBefore(dueAt) ? dueAt : lease.until();
  }
}
