package io.jobwatch.storage.jooq.internal.store;

import static io.jobwatch.storage.jooq.internal.generated.Tables.ATTEMPT;
import static io.jobwatch.storage.jooq.internal.generated.Tables.DELIVERY;

import io.jobwatch.storage.jooq.internal.generated.tables.records.AttemptRecord;
import io.jobwatch.storage.jooq.internal.generated.tables.records.DeliveryRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.CommonTableExpression;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * The outcomes of deliveries in PostgreSQL, which does in one statement what others need three for:
 * rows are handed over as one array for each column, leases that are held are ended, and the
 * attempts of these are added.
 */
final class OutcomeStatement {

  private static final Table<?> ENDED = DSL.table(DSL.name("ended"));
  private static final Field<String> ENDED_KEY =
      DSL.field(DSL.name("ended", "id_key"), String.class);

  private OutcomeStatement() {}

  /**
   * Stores the outcomes of those deliveries whose lease is held, and of no other.
   *
   * @param dsl the transaction
   * @param outcomes what becomes of each delivery, with its key and that of the lease it was under
   * @param attempts the attempts that were made
   * @return the keys of the deliveries whose lease was held
   */
  static List<String> store(
      DSLContext dsl, List<DeliveryRecord> outcomes, List<AttemptRecord> attempts) {
    ArrayRows rows = ArrayRows.of("outcome", outcomes);
    Map<Field<?>, Field<?>> changes = new LinkedHashMap<>();
    rows.fields().stream()
        .filter(field -> !field.equals(DELIVERY.ID_KEY) && !field.equals(DELIVERY.LEASE_KEY))
        .forEach(field -> changes.put(field, rows.get(field)));
    CommonTableExpression<?> ended =
        DSL.name("ended")
            .as(
                DSL.update(DELIVERY)
                    .set(changes)
                    .setNull(DELIVERY.LEASE_KEY)
                    .from(rows.table())
                    .where(DELIVERY.ID_KEY.eq(rows.get(DELIVERY.ID_KEY)))
                    // What has ended has no lease. To ask whether it waits as well would have the
                    // rows looked for in an index of what waits, and not by their keys.
                    .and(DELIVERY.LEASE_KEY.eq(rows.get(DELIVERY.LEASE_KEY)))
                    .returning(DELIVERY.ID_KEY));
    List<CommonTableExpression<?>> parts =
        attempts.isEmpty() ? List.of(ended) : List.of(ended, noted(attempts));
    return dsl.with(parts).select(ENDED_KEY).from(ENDED).fetch(ENDED_KEY);
  }

  private static CommonTableExpression<?> noted(List<AttemptRecord> attempts) {
    ArrayRows rows = ArrayRows.of("made", attempts);
    return DSL.name("noted")
        .as(
            DSL.insertInto(ATTEMPT, rows.fields())
                .select(
                    DSL.select(rows.columns())
                        .from(rows.table())
                        .join(ENDED)
                        .on(ENDED_KEY.eq(rows.get(ATTEMPT.DELIVERY_KEY))))
                .returning(ATTEMPT.ID));
  }
}
