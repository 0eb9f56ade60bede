package io.jobwatch.storage.jooq.internal.store;

import static io.jobwatch.storage.jooq.internal.generated.Tables.DELIVERY;
import static java.util.Objects.requireNonNull;

import io.jobwatch.spi.storage.LeasedDelivery;
import io.jobwatch.storage.jooq.internal.database.RowBatch;
import io.jobwatch.storage.jooq.internal.generated.tables.records.AttemptRecord;
import io.jobwatch.storage.jooq.internal.generated.tables.records.DeliveryRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;

/**
 * Stores what became of leased deliveries: all rows are locked by one statement, which also tells
 * whose lease is still held; then the attempts are added and the held leases ended. In PostgreSQL
 * all of this is one statement, unless a lease is not held any more.
 */
final class DeliveryOutcomes {

  private final DSLContext dsl;
  private final RowWriter writer;
  private final Map<String, AttemptRecord> attempts = new HashMap<>();

  DeliveryOutcomes(DSLContext dsl, RowWriter writer) {
    this.dsl = dsl;
    this.writer = writer;
  }

  /** Gives the ids of the deliveries whose lease was held. */
  Set<String> store(Collection<LeasedDelivery> deliveries) {
    TreeMap<String, DeliveryRecord> outcomes = new TreeMap<>();
    Map<String, String> ids = new HashMap<>();
    for (LeasedDelivery one : deliveries) {
      String key = HashKey.of(one.delivery().id());
      ids.put(key, one.delivery().id());
      outcomes.put(key, outcome(key, one));
      if (one.attempt() != null) {
        attempts.put(key, checked(AttemptRows.row(one.attempt())));
      }
    }
    Set<String> held = new HashSet<>();
    for (List<DeliveryRecord> chunk : Chunks.of(dsl, List.copyOf(outcomes.values()))) {
      keysHeld(chunk).forEach(key -> held.add(requireNonNull(ids.get(key))));
    }
    return held;
  }

  private static DeliveryRecord outcome(String key, LeasedDelivery one) {
    DeliveryRecord row = checked(DeliveryRows.progress(one.delivery()));
    row.setIdKey(key);
    row.setLeaseKey(HashKey.of(one.token()));
    return row;
  }

  private List<String> keysHeld(List<DeliveryRecord> outcomes) {
    if (dsl.dialect().family() != SQLDialect.POSTGRES) {
      return inSteps(outcomes);
    }
    Set<String> held = new HashSet<>(OutcomeStatement.store(dsl, outcomes, attemptsOf(outcomes)));
    List<DeliveryRecord> others =
        outcomes.stream().filter(row -> !held.contains(row.getIdKey())).toList();
    if (!others.isEmpty()) {
      writer.insert(attemptsOf(locked(others).values()));
    }
    return List.copyOf(held);
  }

  private List<String> inSteps(List<DeliveryRecord> outcomes) {
    Map<String, DeliveryRecord> there = locked(outcomes);
    writer.insert(attemptsOf(there.values()));
    List<DeliveryRecord> held =
        outcomes.stream().filter(row -> holds(row, there.get(row.getIdKey()))).toList();
    update(held);
    return held.stream().map(DeliveryRecord::getIdKey).toList();
  }

  private List<AttemptRecord> attemptsOf(Collection<DeliveryRecord> rows) {
    return rows.stream().flatMap(row -> Stream.ofNullable(attempts.get(row.getIdKey()))).toList();
  }

  /**
   * Locked, so that nobody takes a lease over before this has ended, and the erasure of a
   * subscriber comes wholly before this or wholly after it.
   */
  private Map<String, DeliveryRecord> locked(List<DeliveryRecord> outcomes) {
    List<String> keys = outcomes.stream().map(DeliveryRecord::getIdKey).toList();
    Map<String, DeliveryRecord> there = new TreeMap<>();
    dsl.select(DELIVERY.ID_KEY, DELIVERY.WAITING, DELIVERY.LEASE_KEY)
        .from(DELIVERY)
        .where(DELIVERY.ID_KEY.in(keys))
        .orderBy(DELIVERY.ID_KEY)
        .forUpdate()
        .fetchInto(DELIVERY)
        .forEach(row -> there.put(row.getIdKey(), row));
    return there;
  }

  private static boolean holds(DeliveryRecord outcome, @Nullable DeliveryRecord there) {
    return there != null && there.getWaiting() && outcome.getLeaseKey().equals(there.getLeaseKey());
  }

  private void update(List<DeliveryRecord> held) {
    if (held.isEmpty()) {
      return;
    }
    held.forEach(row -> row.setLeaseKey(null));
    Map<Field<?>, @Nullable Object> changes = new LinkedHashMap<>();
    Stream.of(held.get(0).fields())
        .filter(field -> held.get(0).changed(field) && !field.equals(DELIVERY.ID_KEY))
        .forEach(field -> changes.put(field, null));
    List<Field<?>> fields = new ArrayList<>(changes.keySet());
    fields.add(DELIVERY.ID_KEY);
    List<@Nullable Object[]> values = new ArrayList<>();
    held.forEach(row -> values.add(fields.stream().map(row::get).toArray()));
    RowBatch.run(
        dsl,
        dsl.update(DELIVERY).set(changes).where(DELIVERY.ID_KEY.eq((String) null)),
        fields,
        values);
  }

  private static <R extends org.jooq.Record> R checked(R row) {
    RowWriter.check(row);
    return row;
  }
}
