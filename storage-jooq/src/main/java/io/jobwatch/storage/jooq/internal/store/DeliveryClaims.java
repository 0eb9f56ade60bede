package io.jobwatch.storage.jooq.internal.store;

import static io.jobwatch.storage.jooq.internal.generated.Tables.DELIVERY;

import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.Destination;
import io.jobwatch.model.PluginId;
import io.jobwatch.spi.storage.Lease;
import io.jobwatch.storage.jooq.internal.generated.tables.records.DeliveryRecord;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Who is served next: the claims of deliveries and the lanes that make them fair. */
final class DeliveryClaims {

  /**
   * The last lane. Subscribers with more waiting than this share it by age; counting further would
   * make each new delivery dearer than the one before.
   */
  private static final int LAST_LANE = 1_000;

  private final DSLContext dsl;

  DeliveryClaims(DSLContext dsl) {
    this.dsl = dsl;
  }

  /** The lane of the next delivery of a subscriber: how many wait before it. */
  int lane(String subscriberId) {
    return dsl.fetchCount(
        dsl.select(DELIVERY.QUEUE_NUMBER)
            .from(DELIVERY)
            .where(DELIVERY.SUBSCRIBER_KEY.eq(HashKey.of(subscriberId)))
            .and(DELIVERY.WAITING.isTrue())
            .limit(LAST_LANE));
  }

  List<Delivery> claim(Lease lease, Collection<Destination> busy, Collection<PluginId> paused) {
    long now = Micros.of(lease.now());
    Condition waiting = DELIVERY.WAITING.isTrue();
    // The sum keeps databases from the index by time, which would have them sort the whole backlog;
    // the index by urgency and lane gives the order without it.
    Condition due = DELIVERY.CLAIM_AT.plus(0L).le(now);
    Condition wanted = waiting.and(due).and(free(busy)).and(running(paused));
    List<Long> numbers =
        new GuardedClaim<>(
                dsl, DELIVERY, DELIVERY.QUEUE_NUMBER, DELIVERY.CLAIM_AT, DELIVERY.LEASE_KEY)
            .claim(
                lease,
                () ->
                    dsl.select(DELIVERY.QUEUE_NUMBER)
                        .from(DELIVERY)
                        .where(wanted)
                        .orderBy(
                            DELIVERY.WAITING,
                            DELIVERY.URGENCY,
                            DELIVERY.LANE,
                            DELIVERY.CLAIM_AT,
                            DELIVERY.QUEUE_NUMBER)
                        .limit(lease.limit())
                        .fetch(DELIVERY.QUEUE_NUMBER),
                waiting.and(due),
                Map.of(
                    DELIVERY.STATE,
                    DeliveryState.LEASED.name(),
                    DELIVERY.ATTEMPTS,
                    DELIVERY.ATTEMPTS.plus(1)));
    Map<Long, DeliveryRecord> rows =
        Chunks.of(numbers).stream()
            .flatMap(chunk -> dsl.fetch(DELIVERY, DELIVERY.QUEUE_NUMBER.in(chunk)).stream())
            .collect(Collectors.toMap(DeliveryRecord::getQueueNumber, row -> row));
    return RowReader.all(numbers.stream().map(rows::get).toList(), DeliveryRows::delivery);
  }

  private static Condition free(Collection<Destination> busy) {
    return Chunks.sorted(busy.stream().map(HashKey::of).toList()).stream()
        .map(chunk -> DELIVERY.DESTINATION_KEY.notIn(chunk))
        .reduce(DSL.noCondition(), Condition::and);
  }

  private static Condition running(Collection<PluginId> paused) {
    return paused.isEmpty()
        ? DSL.noCondition()
        : DELIVERY.CHANNEL.notIn(paused.stream().map(PluginId::value).sorted().toList());
  }
}
