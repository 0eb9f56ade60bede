package io.jobwatch.storage.jooq.internal.store;

import static io.jobwatch.storage.jooq.internal.generated.Tables.ATTEMPT;
import static io.jobwatch.storage.jooq.internal.generated.Tables.DELIVERY;

import io.jobwatch.storage.jooq.internal.generated.tables.records.AttemptRecord;
import io.jobwatch.storage.jooq.internal.generated.tables.records.DeliveryRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.CommonTableExpression;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * The outcomes of deliveries in PostgreSQL, which does in one statement what others need three for:
 * rows are handed over as one array for each column, the deliveries are locked in the order of
 * their keys, the attempts of those that are there are added, and leases that are held are ended.
 */
final class OutcomeStatement {

  private static final String THERE = "there";

  private OutcomeStatement() {}

  /**
   * Stores outcomes.
   *
   * @param dsl the transaction
   * @param outcomes what becomes of each delivery, with its key and that of the lease it was under
   * @param attempts the attempts that were made
   * @return the keys of the deliveries whose lease was held
   */
  static List<String> store(
      DSLContext dsl, List<DeliveryRecord> outcomes, List<AttemptRecord> attempts) {
    List<CommonTableExpression<?>> before = new ArrayList<>();
    before.add(there(outcomes));
    if (!attempts.isEmpty()) {
      before.add(noted(attempts));
    }
    ArrayRows rows = ArrayRows.of("outcome", outcomes);
    Map<Field<?>, Field<?>> changes = new LinkedHashMap<>();
    rows.fields().stream()
        .filter(field -> !field.equals(DELIVERY.ID_KEY) && !field.equals(DELIVERY.LEASE_KEY))
        .forEach(field -> changes.put(field, rows.get(field)));
    return dsl.with(before)
        .update(DELIVERY)
        .set(changes)
        .setNull(DELIVERY.LEASE_KEY)
        .from(DSL.table(DSL.name(THERE)), rows.table())
        .where(DELIVERY.QUEUE_NUMBER.eq(there(DELIVERY.QUEUE_NUMBER)))
        .and(there(DELIVERY.ID_KEY).eq(rows.get(DELIVERY.ID_KEY)))
        .and(there(DELIVERY.LEASE_KEY).eq(rows.get(DELIVERY.LEASE_KEY)))
        .and(there(DELIVERY.WAITING).isTrue())
        .returning(DELIVERY.ID_KEY)
        .fetch(DELIVERY.ID_KEY);
  }

  /** As they are once they are locked, which may be other than they were when this began. */
  private static CommonTableExpression<?> there(List<DeliveryRecord> outcomes) {
    List<String> keys = outcomes.stream().map(DeliveryRecord::getIdKey).toList();
    return DSL.name(THERE)
        .as(
            DSL.select(DELIVERY.QUEUE_NUMBER, DELIVERY.ID_KEY, DELIVERY.LEASE_KEY, DELIVERY.WAITING)
                .from(DELIVERY)
                .where(Keys.in(DELIVERY.ID_KEY, keys))
                .orderBy(DELIVERY.ID_KEY)
                .forUpdate());
  }

  private static CommonTableExpression<?> noted(List<AttemptRecord> attempts) {
    ArrayRows rows = ArrayRows.of("made", attempts);
    return DSL.name("noted")
        .as(
            DSL.insertInto(ATTEMPT, rows.fields())
                .select(
                    DSL.select(rows.columns())
                        .from(rows.table())
                        .join(DSL.table(DSL.name(THERE)))
                        .on(there(DELIVERY.ID_KEY).eq(rows.get(ATTEMPT.DELIVERY_KEY))))
                .returning(ATTEMPT.ID));
  }

  /** A column of the deliveries that are there. */
  private static <T> Field<T> there(Field<T> field) {
    return DSL.field(DSL.name(THERE, field.getName()), field.getDataType());
  }
}
