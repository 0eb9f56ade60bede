package io.jobwatch.storage.jooq.internal.store;

import static io.jobwatch.storage.jooq.internal.generated.Tables.JOBWATCH_CHANGE;
import static io.jobwatch.storage.jooq.internal.generated.Tables.JOBWATCH_DELIVERY;
import static io.jobwatch.storage.jooq.internal.generated.Tables.JOBWATCH_SOURCE;

import io.jobwatch.model.DeliveryState;
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
        dsl.update(JOBWATCH_SOURCE)
            .set(JOBWATCH_SOURCE.LEASE_UNTIL, 0L)
            .setNull(JOBWATCH_SOURCE.LEASE_KEY)
            .where(JOBWATCH_SOURCE.LEASE_KEY.isNotNull())
            .execute();
    int changes =
        dsl.update(JOBWATCH_CHANGE)
            .set(JOBWATCH_CHANGE.CLAIM_AT, 0L)
            .setNull(JOBWATCH_CHANGE.LEASE_KEY)
            .where(JOBWATCH_CHANGE.LEASE_KEY.isNotNull())
            .execute();
    int deliveries =
        dsl.update(JOBWATCH_DELIVERY)
            .set(JOBWATCH_DELIVERY.CLAIM_AT, 0L)
            .setNull(JOBWATCH_DELIVERY.LEASE_KEY)
            .where(JOBWATCH_DELIVERY.STATE.eq(DeliveryState.LEASED.name()))
            .execute();
    return sources + changes + deliveries;
  }
}
