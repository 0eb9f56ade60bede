package io.jobwatch.storage.jooq.internal.store;

import static io.jobwatch.storage.jooq.internal.generated.Tables.DELIVERY;
import static io.jobwatch.storage.jooq.internal.generated.Tables.NOTIFICATION;

import io.jobwatch.model.Attempt;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.Destination;
import io.jobwatch.model.Notification;
import io.jobwatch.model.Page;
import io.jobwatch.model.PageCursor;
import io.jobwatch.model.PluginId;
import io.jobwatch.spi.storage.DeliveryStore;
import io.jobwatch.spi.storage.Lease;
import io.jobwatch.spi.storage.LeasedDelivery;
import io.jobwatch.storage.jooq.internal.generated.tables.records.DeliveryRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The outbox in {@code jobwatch_notification}, {@code jobwatch_delivery} and {@code
 * jobwatch_attempt}.
 */
final class JooqDeliveryStore implements DeliveryStore {

  private final DSLContext dsl;
  private final RowWriter writer;
  private final DeliveryClaims claims;
  private final DeliveryAttempts attempts;

  JooqDeliveryStore(DSLContext dsl, RowWriter writer) {
    this.dsl = dsl;
    this.writer = writer;
    this.claims = new DeliveryClaims(dsl);
    this.attempts = new DeliveryAttempts(dsl);
  }

  @Override
  public void add(Collection<Notification> notifications, Collection<Delivery> deliveries) {
    writer.insert(notifications.stream().map(NotificationRows::row).toList());
    Map<String, Integer> waiting =
        new Lanes(dsl)
            .waitingOf(deliveries.stream().map(Delivery::subscriberId).collect(Collectors.toSet()));
    List<DeliveryRecord> rows = new ArrayList<>();
    for (Delivery delivery : deliveries) {
      int before = waiting.merge(delivery.subscriberId(), 1, Integer::sum) - 1;
      rows.add(DeliveryRows.row(delivery, Lanes.lane(before)));
    }
    writer.insert(rows);
  }

  @Override
  public int notified(String subscriberId, Instant since) {
    return dsl.select(DSL.countDistinct(DELIVERY.NOTIFICATION_ID))
        .from(DELIVERY)
        .where(DELIVERY.SUBSCRIBER_KEY.eq(HashKey.of(subscriberId)))
        .and(DELIVERY.CREATED_AT.ge(Micros.of(since)))
        .fetchSingle()
        .value1();
  }

  @Override
  public List<Delivery> claim(
      Lease lease, Collection<Destination> busy, Collection<PluginId> channels) {
    return claims.claim(lease, busy, channels);
  }

  @Override
  public Set<String> finish(Collection<LeasedDelivery> deliveries) {
    return new DeliveryOutcomes(dsl, writer).store(deliveries);
  }

  @Override
  public Map<String, Integer> attemptCounts(Collection<String> deliveryIds) {
    return attempts.counts(deliveryIds);
  }

  @Override
  public List<Attempt> attempts(Collection<String> deliveryIds) {
    return attempts.of(deliveryIds);
  }

  @Override
  public Page<Delivery> pageOfState(DeliveryState state, @Nullable PageCursor after, int limit) {
    NewestFirst<DeliveryRecord> all = newestFirst(DELIVERY);
    // The column says in which state a leased one was before.
    NewestFirst<DeliveryRecord> some =
        state == DeliveryState.LEASED ? all : all.of(DELIVERY.STATE, state.name());
    return some.where(DeliveryRows.in(state)).page(after, limit, DeliveryRows::delivery);
  }

  @Override
  public Page<Delivery> pageOfSubscriber(
      String subscriberId, @Nullable PageCursor after, int limit) {
    return ofSubscriber(subscriberId).page(after, limit, DeliveryRows::delivery);
  }

  private NewestFirst<DeliveryRecord> ofSubscriber(String subscriberId) {
    return newestFirst(OrderedBy.index(dsl, DELIVERY, "delivery_subscriber"))
        .of(DELIVERY.SUBSCRIBER_KEY, HashKey.of(subscriberId));
  }

  @Override
  public Page<Delivery> pageOfTime(
      Instant from, Instant until, @Nullable PageCursor after, int limit) {
    return newestFirst(DELIVERY)
        .where(JooqStatisticsStore.within(DELIVERY.CREATED_AT, from, until))
        .page(after, limit, DeliveryRows::delivery);
  }

  private NewestFirst<DeliveryRecord> newestFirst(Table<DeliveryRecord> deliveries) {
    return NewestFirst.byNumber(dsl, deliveries, DELIVERY.CREATED_AT, DELIVERY.QUEUE_NUMBER);
  }

  @Override
  public List<Attempt> attempts(String deliveryId) {
    return attempts.of(List.of(deliveryId));
  }

  @Override
  public Optional<Delivery> find(String id) {
    return RowReader.one(dsl.fetchOne(DELIVERY, hasId(id)), DeliveryRows::delivery);
  }

  @Override
  public List<Delivery> in(DeliveryState state, int limit) {
    List<Field<?>> order = new ArrayList<>(List.of(DELIVERY.CREATED_AT, DELIVERY.QUEUE_NUMBER));
    if (state != DeliveryState.LEASED) {
      order.add(0, DELIVERY.STATE);
    }
    return RowReader.all(
        dsl.selectFrom(DELIVERY).where(DeliveryRows.in(state)).orderBy(order).limit(limit).fetch(),
        DeliveryRows::delivery);
  }

  @Override
  public List<Delivery> of(String subscriberId, int limit) {
    return ofSubscriber(subscriberId).first(limit, DeliveryRows::delivery);
  }

  @Override
  public List<Delivery> created(String subscriberId, Instant createdAt) {
    Condition ofSubscriber = DELIVERY.SUBSCRIBER_KEY.eq(HashKey.of(subscriberId));
    return RowReader.all(
        dsl.fetch(DELIVERY, ofSubscriber.and(DELIVERY.CREATED_AT.eq(Micros.of(createdAt)))),
        DeliveryRows::delivery);
  }

  @Override
  public Set<String> delivered(Map<String, Instant> since) {
    return new DeliveredSince(dsl).of(since);
  }

  @Override
  public List<Notification> notifications(Collection<String> ids) {
    return notifications(ids, id -> {});
  }

  @Override
  public List<Notification> notifications(Collection<String> ids, Consumer<String> unreadable) {
    return Chunks.sorted(dsl, HashKey.ofAll(ids)).stream()
        .map(chunk -> dsl.fetch(NOTIFICATION, Keys.in(NOTIFICATION.ID_KEY, chunk)))
        .flatMap(
            rows ->
                RowReader.all(
                    rows,
                    NotificationRows::notification,
                    (row, reason) -> unreadable.accept(row.getId()))
                    .stream())
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
    row.setLane(new Lanes(dsl).next(delivery.get().subscriberId()));
    return update(row, failed);
  }

  @Override
  public Map<DeliveryState, Long> counts() {
    Map<String, Integer> byName =
        dsl.select(DeliveryRows.STATE, DSL.count())
            .from(DELIVERY)
            .groupBy(DeliveryRows.STATE)
            .fetchMap(DeliveryRows.STATE, DSL.count());
    Map<DeliveryState, Long> counts = new EnumMap<>(DeliveryState.class);
    byName.forEach((name, count) -> counts.put(DeliveryState.valueOf(name), count.longValue()));
    return counts;
  }

  @Override
  public Optional<Instant> nextDue(Collection<PluginId> channels, Collection<Destination> except) {
    return claims.nextDue(channels, except).map(Micros::instant);
  }

  private boolean update(DeliveryRecord row, Condition which) {
    RowWriter.check(row);
    return dsl.update(DELIVERY).set(row).where(which).execute() == 1;
  }

  private static Condition hasId(String id) {
    return DELIVERY.ID_KEY.eq(HashKey.of(id));
  }
}
