package io.jobwatch.storage.jooq.internal.store;

import static io.jobwatch.storage.jooq.internal.generated.Tables.ATTEMPT;
import static io.jobwatch.storage.jooq.internal.generated.Tables.DELIVERY;
import static io.jobwatch.storage.jooq.internal.generated.Tables.NOTIFICATION;

import io.jobwatch.model.DeliveryState;
import io.jobwatch.spi.storage.RetentionStore.Pruned;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jooq.Result;

/** Removes deliveries that ended long ago, with their attempts and notifications. */
final class OldDeliveries {

  /**
   * The next only when nothing is left of the one before: most deliveries end as the first, and
   * what is left of them would all be looked at for notifications that others need.
   */
  private static final List<DeliveryState> ENDS =
      List.of(DeliveryState.DELIVERED, DeliveryState.SUPPRESSED, DeliveryState.FAILED);

  private final DSLContext dsl;

  OldDeliveries(DSLContext dsl) {
    this.dsl = dsl;
  }

  Pruned prune(long before, int limit) {
    long removed = 0;
    for (DeliveryState end : ENDS) {
      Pruned pruned = prune(end, before, limit - (int) removed);
      removed += pruned.removed();
      if (pruned.more() || removed >= limit) {
        return new Pruned(removed, true);
      }
    }
    return new Pruned(removed, false);
  }

  /** Nothing ends before it is created, so the index on the state finds what may be old. */
  private Pruned prune(DeliveryState end, long before, int limit) {
    Condition old = DELIVERY.STATE.eq(end.name()).and(DELIVERY.FINISHED_AT.lt(before));
    Result<Record3<String, String, Long>> rows =
        dsl.select(DELIVERY.ID_KEY, DELIVERY.NOTIFICATION_ID, DELIVERY.CREATED_AT)
            .from(DELIVERY)
            .where(old)
            .and(DELIVERY.CREATED_AT.lt(before))
            .orderBy(DELIVERY.STATE, DELIVERY.CREATED_AT, DELIVERY.QUEUE_NUMBER)
            .limit(limit)
            .fetch();
    if (rows.isEmpty()) {
      return new Pruned(0, false);
    }
    List<String> keys = rows.getValues(DELIVERY.ID_KEY);
    long removed = 0;
    for (List<String> chunk : Chunks.sorted(dsl, keys)) {
      removed += dsl.deleteFrom(DELIVERY).where(DELIVERY.ID_KEY.in(chunk)).and(old).execute();
      // Not those of a delivery that was replayed in between, and stays.
      Set<String> kept =
          dsl.select(DELIVERY.ID_KEY)
              .from(DELIVERY)
              .where(DELIVERY.ID_KEY.in(chunk))
              .fetchSet(DELIVERY.ID_KEY);
      List<String> gone = chunk.stream().filter(key -> !kept.contains(key)).toList();
      dsl.deleteFrom(ATTEMPT).where(ATTEMPT.DELIVERY_KEY.in(gone)).execute();
    }
    notifications(rows);
    return new Pruned(removed, rows.size() == limit);
  }

  /** A notification goes with the last of its deliveries, which are all created when it is. */
  private void notifications(Result<Record3<String, String, Long>> deliveries) {
    List<Long> created = deliveries.getValues(DELIVERY.CREATED_AT);
    Set<String> needed =
        dsl.selectDistinct(DELIVERY.NOTIFICATION_ID)
            .from(DELIVERY)
            .where(DELIVERY.CREATED_AT.between(created.get(0), created.get(created.size() - 1)))
            .fetchSet(DELIVERY.NOTIFICATION_ID);
    Set<String> gone = new HashSet<>(deliveries.getValues(DELIVERY.NOTIFICATION_ID));
    gone.removeAll(needed);
    for (List<String> chunk : Chunks.sorted(dsl, HashKey.ofAll(gone))) {
      dsl.deleteFrom(NOTIFICATION).where(NOTIFICATION.ID_KEY.in(chunk)).execute();
    }
  }
}
