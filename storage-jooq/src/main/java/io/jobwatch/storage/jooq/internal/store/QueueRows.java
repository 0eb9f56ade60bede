package io.jobwatch.storage.jooq.internal.store;

import static io.jobwatch.storage.jooq.internal.generated.Tables.DELIVERY;

import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.QueueStatus;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Record4;
import org.jooq.impl.DSL;

/** How long the queue is, from {@code jobwatch_delivery}. What was delivered is not read. */
final class QueueRows {

  /** With the index on the state these are few however much was delivered. */
  private static final Condition QUEUED =
      DELIVERY.STATE.in(
          Arrays.stream(DeliveryState.values())
              .filter(state -> !state.terminal() || state == DeliveryState.FAILED)
              .map(DeliveryState::name)
              .toList());

  private static final Field<Long> OLDEST = DSL.min(DELIVERY.CREATED_AT);

  private final DSLContext dsl;

  QueueRows(DSLContext dsl) {
    this.dsl = dsl;
  }

  QueueStatus all() {
    QueueStatus status = QueueStatus.EMPTY;
    for (Record3<String, Integer, Long> row :
        dsl.select(DeliveryRows.STATE, DSL.count(), OLDEST)
            .from(DELIVERY)
            .where(QUEUED)
            .groupBy(DeliveryRows.STATE)) {
      status = plus(status, row.value1(), row.value2(), row.value3());
    }
    return status;
  }

  Map<String, QueueStatus> by(Field<String> key) {
    return by(key, QUEUED);
  }

  /** By subscriber's id, the longest queues first. */
  Map<String, QueueStatus> longest(int limit) {
    Field<Integer> waiting = DSL.count(DSL.when(DELIVERY.WAITING.isTrue(), DSL.inline(1)));
    List<String> keys =
        dsl.select(DELIVERY.SUBSCRIBER_KEY)
            .from(DELIVERY)
            .where(QUEUED)
            .groupBy(DELIVERY.SUBSCRIBER_KEY)
            .orderBy(waiting.desc(), DELIVERY.SUBSCRIBER_KEY)
            .limit(limit)
            .fetch(DELIVERY.SUBSCRIBER_KEY);
    Map<String, QueueStatus> byKey = new LinkedHashMap<>();
    Map<String, String> ids = new LinkedHashMap<>();
    for (List<String> chunk : Chunks.of(dsl, keys)) {
      Condition ofThese = QUEUED.and(Keys.in(DELIVERY.SUBSCRIBER_KEY, chunk));
      byKey.putAll(by(DELIVERY.SUBSCRIBER_KEY, ofThese));
      // One key stands for one id, so any of its rows has it.
      ids.putAll(
          dsl.select(DELIVERY.SUBSCRIBER_KEY, DSL.min(DELIVERY.SUBSCRIBER_ID))
              .from(DELIVERY)
              .where(ofThese)
              .groupBy(DELIVERY.SUBSCRIBER_KEY)
              .fetchMap(DELIVERY.SUBSCRIBER_KEY, DSL.min(DELIVERY.SUBSCRIBER_ID)));
    }
    Map<String, QueueStatus> longest = new LinkedHashMap<>();
    for (String key : keys) {
      longest.put(ids.getOrDefault(key, key), byKey.getOrDefault(key, QueueStatus.EMPTY));
    }
    return longest;
  }

  private Map<String, QueueStatus> by(Field<String> key, Condition which) {
    Map<String, QueueStatus> statuses = new LinkedHashMap<>();
    for (Record4<String, String, Integer, Long> row :
        dsl.select(key, DeliveryRows.STATE, DSL.count(), OLDEST)
            .from(DELIVERY)
            .where(which)
            .groupBy(key, DeliveryRows.STATE)) {
      statuses.merge(
          row.value1(),
          plus(QueueStatus.EMPTY, row.value2(), row.value3(), row.value4()),
          QueueStatus::and);
    }
    return statuses;
  }

  private static QueueStatus plus(QueueStatus sum, String state, long count, long oldest) {
    DeliveryState in = DeliveryState.valueOf(state);
    boolean dead = in.terminal();
    return sum.and(
        new QueueStatus(
            dead ? 0 : count,
            in == DeliveryState.LEASED ? count : 0,
            in == DeliveryState.RETRYING ? count : 0,
            dead ? null : Micros.instant(oldest),
            dead ? count : 0));
  }
}
