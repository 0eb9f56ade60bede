package io.jobwatch.storage.jooq.internal.store;

import static io.jobwatch.storage.jooq.internal.generated.Tables.DELIVERY;

import io.jobwatch.model.DeliveryState;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** Which subscribers have had a message: of each one row is read, by one statement for many. */
final class DeliveredSince {

  /** A statement has a part for each. */
  private static final int AT_ONCE = 50;

  private final DSLContext dsl;

  DeliveredSince(DSLContext dsl) {
    this.dsl = dsl;
  }

  Set<String> of(Map<String, Instant> since) {
    List<String> ids = List.copyOf(new TreeSet<>(since.keySet()));
    Set<String> delivered = new HashSet<>();
    for (int start = 0; start < ids.size(); start += AT_ONCE) {
      ids.subList(start, Math.min(start + AT_ONCE, ids.size())).stream()
          .map(id -> first(id, Objects.requireNonNull(since.get(id))))
          .reduce(Select::unionAll)
          .ifPresent(parts -> parts.fetch().forEach(row -> delivered.add(row.value1())));
    }
    return delivered;
  }

  private Select<Record1<String>> first(String id, Instant since) {
    return dsl.select(DELIVERY.SUBSCRIBER_ID)
        .from(OrderedBy.index(dsl, DELIVERY, "delivery_subscriber"))
        .where(DELIVERY.SUBSCRIBER_KEY.eq(HashKey.of(id)))
        .and(DELIVERY.CREATED_AT.ge(Micros.of(since)))
        .and(DELIVERY.STATE.eq(DSL.inline(DeliveryState.DELIVERED.name())))
        .orderBy(DELIVERY.SUBSCRIBER_KEY, DELIVERY.CREATED_AT, DELIVERY.QUEUE_NUMBER)
        .limit(DSL.inline(1));
  }
}
