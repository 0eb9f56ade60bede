package io.jobwatch.storage.jooq.internal.store;

import static io.jobwatch.storage.jooq.internal.generated.Tables.ATTEMPT;
import static io.jobwatch.storage.jooq.internal.generated.Tables.DELIVERY;
import static io.jobwatch.storage.jooq.internal.generated.Tables.NOTIFICATION;

import io.jobwatch.model.Attempt;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.Destination;
import io.jobwatch.model.Notification;
import io.jobwatch.model.PluginId;
import io.jobwatch.spi.storage.DeliveryStore;
import io.jobwatch.spi.storage.Lease;
import io.jobwatch.storage.jooq.internal.generated.tables.records.DeliveryRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * The outbox in {@code jobwatch_notification}, {@code jobwatch_delivery} and {@code
 * jobwatch_attempt}.
 */
final class JooqDeliveryStore implements DeliveryStore {

  private final DSLContext dsl;
  private final RowWriter writer;
  private final DeliveryClaims claims;

  JooqDeliveryStore(DSLContext dsl, RowWriter writer) {
    this.dsl = dsl;
    this.writer = writer;
    this.claims = new DeliveryClaims(dsl);
  }

  @Override
  public void add(Notification notification, Collection<Delivery> deliveries) {
    writer.insert(List.of(NotificationRows.row(notification)));
    Map<String, Integer> lanes = new HashMap<>();
    List<DeliveryRecord> rows = new ArrayList<>();
    for (Delivery delivery : deliveries) {
      int lane = lanes.computeIfAbsent(delivery.subscriberId(), claims::lane);
      rows.add(DeliveryRows.row(delivery, lane));
      lanes.put(delivery.subscriberId(), lane + 1);
    }
    writer.insert(rows);
  }

  @Override
  public List<Delivery> claim(
      Lease lease, Collection<Destination> busy, Collection<PluginId> channels) {
    return claims.claim(lease, busy, channels);
  }

  @Override
  public boolean renew(String id, String token, Instant until) {
    return dsl.update(DELIVERY)
            .set(DELIVERY.CLAIM_AT, Micros.of(until))
            .where(isLeased(id, token))
            .execute()
        == 1;
  }

  @Override
  public boolean finish(Delivery delivery, String token) {
    return update(DeliveryRows.progress(delivery), isLeased(delivery.id(), token));
  }

  @Override
  public void record(Attempt attempt) {
    writer.insert(List.of(AttemptRows.row(attempt)));
  }

  @Override
  public List<Attempt> attempts(String deliveryId) {
    return RowReader.all(
        dsl.selectFrom(ATTEMPT)
            .where(ATTEMPT.DELIVERY_KEY.eq(HashKey.of(deliveryId)))
            .orderBy(ATTEMPT.ATTEMPT_NUMBER, ATTEMPT.ID)
            .fetch(),
        AttemptRows::attempt);
  }

  @Override
  public Optional<Delivery> find(String id) {
    return RowReader.one(dsl.fetchOne(DELIVERY, hasId(id)), DeliveryRows::delivery);
  }

  @Override
  public List<Delivery> in(DeliveryState state, int limit) {
    return RowReader.all(
        dsl.selectFrom(DELIVERY)
            .where(DELIVERY.STATE.eq(state.name()))
            .orderBy(DELIVERY.CREATED_AT, DELIVERY.QUEUE_NUMBER)
            .limit(limit)
            .fetch(),
        DeliveryRows::delivery);
  }

  @Override
  public List<Delivery> of(String subscriberId, int limit) {
    return RowReader.all(
        dsl.selectFrom(DELIVERY)
            .where(DELIVERY.SUBSCRIBER_KEY.eq(HashKey.of(subscriberId)))
            .orderBy(DELIVERY.CREATED_AT.desc(), DELIVERY.QUEUE_NUMBER.desc())
            .limit(limit)
            .fetch(),
        DeliveryRows::delivery);
  }

  @Override
  public List<Delivery> created(String subscriberId, Instant createdAt) {
    Condition ofSubscriber = DELIVERY.SUBSCRIBER_KEY.eq(HashKey.of(subscriberId));
    return RowReader.all(
        dsl.fetch(DELIVERY, ofSubscriber.and(DELIVERY.CREATED_AT.eq(Micros.of(createdAt)))),
        DeliveryRows::delivery);
  }

  @Override
  public List<Notification> notifications(Collection<String> ids) {
    return Chunks.sorted(HashKey.ofAll(ids)).stream()
        .map(chunk -> dsl.fetch(NOTIFICATION, NOTIFICATION.ID_KEY.in(chunk)))
        .flatMap(rows -> RowReader.all(rows, NotificationRows::notification).stream())
        .toList();
  }

  @Override
  public boolean replay(String id, Instant now) {
    Condition failed = hasId(id).and(DELIVERY.STATE.eq(DeliveryState.FAILED.name()));
    Optional<Delivery> delivery =
        RowReader.one(dsl.fetchOne(DELIVERY, failed), DeliveryRows::delivery);
    if (delivery.isEmpty()) {
      return false;
    }
    DeliveryRecord row = DeliveryRows.progress(delivery.get().replayed(now));
    row.setLane(claims.lane(delivery.get().subscriberId()));
    return update(row, failed);
  }

  @Override
  public Map<DeliveryState, Long> counts() {
    Map<String, Integer> byName =
        dsl.select(DELIVERY.STATE, DSL.count())
            .from(DELIVERY)
            .groupBy(DELIVERY.STATE)
            .fetchMap(DELIVERY.STATE, DSL.count());
    Map<DeliveryState, Long> counts = new EnumMap<>(DeliveryState.class);
    byName.forEach((name, count) -> counts.put(DeliveryState.valueOf(name), count.longValue()));
    return counts;
  }

  @Override
  public Optional<Instant> nextDue(Collection<PluginId> channels) {
    return claims.nextDue(channels).map(Micros::instant);
  }

  private boolean update(DeliveryRecord row, Condition which) {
    RowWriter.check(row);
    return dsl.update(DELIVERY).set(row).where(which).execute() == 1;
  }

  private static Condition hasId(String id) {
    return DELIVERY.ID_KEY.eq(HashKey.of(id));
  }

  private static Condition isLeased(String id, String token) {
    return hasId(id)
        .and(DELIVERY.LEASE_KEY.eq(HashKey.of(token)))
        .and(DELIVERY.STATE.eq(DeliveryState.LEASED.name()));
  }
}
