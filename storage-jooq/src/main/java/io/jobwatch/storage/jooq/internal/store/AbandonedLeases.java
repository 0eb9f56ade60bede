package io.jobwatch.storage.jooq.internal.store;

import static io.jobwatch.storage.jooq.internal.generated.Tables.CHANGE;
import static io.jobwatch.storage.jooq.internal.generated.Tables.DELIVERY;
import static io.jobwatch.storage.jooq.internal.generated.Tables.DIGEST;
import static io.jobwatch.storage.jooq.internal.generated.Tables.SOURCE;

import org.jooq.DSLContext;

/**
 * Ends the leases of a process that is gone. Only for a database that one process at a time can
 * open: whoever held a lease when it was opened cannot hold it any more, so what was under way need
 * not wait until it runs out.
 */
public final class AbandonedLeases {

  private AbandonedLeases() {}

  /**
   * Ends every lease.
   *
   * @param dsl the transaction's context
   * @return how many there were
   */
  public static int end(DSLContext dsl) {
    int sources =
        dsl.update(SOURCE)
            .set(SOURCE.LEASE_UNTIL, 0L)
            .setNull(SOURCE.LEASE_KEY)
            .where(SOURCE.LEASE_KEY.isNotNull())
            .execute();
    int changes =
        dsl.update(CHANGE)
            .set(CHANGE.CLAIM_AT, 0L)
            .setNull(CHANGE.LEASE_KEY)
            .where(CHANGE.LEASE_KEY.isNotNull())
            .execute();
    int deliveries =
        dsl.update(DELIVERY)
            .setNull(DELIVERY.LEASE_UNTIL)
            .setNull(DELIVERY.LEASE_KEY)
            .where(DELIVERY.LEASE_KEY.isNotNull())
            .execute();
    int digests =
        dsl.update(DIGEST)
            .set(DIGEST.CLAIM_AT, DIGEST.DUE_AT)
            .setNull(DIGEST.LEASE_KEY)
            .where(DIGEST.LEASE_KEY.isNotNull())
            .and(DIGEST.SENT.isFalse())
            .execute();
    return sources + changes + deliveries + digests;
  }
}
