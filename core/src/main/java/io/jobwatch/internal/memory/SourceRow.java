package io.jobwatch.internal.memory;

import io.jobwatch.model.Source;
import io.jobwatch.model.SourceHealth;
import io.jobwatch.model.Validators;
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

  /** Without validators, so that it is fetched in full. */
  SourceRow redefine() {
    return new SourceRow(source, without(health), dueAt, lease, true);
  }

  SourceRow claimed(HeldLease taken) {
    return new SourceRow(source, health, dueAt, taken, false);
  }

  SourceRow renewed(HeldLease taken) {
    return new SourceRow(source, health, dueAt, taken, redefined);
  }

  SourceRow fetched(SourceHealth latest, Instant nextDue) {
    return new SourceRow(source, redefined ? without(latest) : latest, nextDue, null, redefined);
  }

  private static SourceHealth without(SourceHealth health) {
    return new SourceHealth(
        Validators.NONE,
        health.lastFetched(),
        health.lastSucceeded(),
        health.failures(),
        health.lastError(),
        health.emptyAnswers());
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
