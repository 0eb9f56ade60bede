package io.jobwatch.internal.memory;

import io.jobwatch.model.Source;
import io.jobwatch.model.SourceHealth;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A source with its health and when it is due.
 *
 * @param source the source
 * @param health how fetching it has gone so far
 * @param dueAt when it is due
 * @param lease the lease on it, or {@code null}
 * @param redefined whether what it lists is stored in another way since it was last claimed
 */
record SourceRow(
    Source source,
    SourceHealth health,
    Instant dueAt,
    @Nullable HeldLease lease,
    boolean redefined) {

  static SourceRow due(Source source) {
    return new SourceRow(source, SourceHealth.UNKNOWN, Instant.EPOCH, null, false);
  }

  SourceRow with(Source definition) {
    boolean same =
        Objects.equals(source.company(), definition.company())
            && source.companyTier() == definition.companyTier()
            && source.options().equals(definition.options())
            && source.locations().equals(definition.locations())
            && source.orRemote() == definition.orRemote();
    SourceRow row = new SourceRow(definition, health, dueAt, lease, redefined);
    return same ? row : row.redefine();
  }

  /** With a health that says nothing of what it lists, so that it is fetched in full. */
  SourceRow redefine() {
    return new SourceRow(source, health.redefined(), dueAt, lease, true);
  }

  SourceRow claimed(HeldLease taken) {
    return new SourceRow(source, health, dueAt, taken, false);
  }

  SourceRow renewed(HeldLease taken) {
    return new SourceRow(source, health, dueAt, taken, redefined);
  }

  SourceRow fetched(SourceHealth latest, Instant nextDue) {
    return new SourceRow(source, redefined ? latest.redefined() : latest, nextDue, null, redefined);
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
