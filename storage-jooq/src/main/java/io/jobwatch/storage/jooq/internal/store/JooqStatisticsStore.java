package io.jobwatch.storage.jooq.internal.store;

import static io.jobwatch.storage.jooq.internal.generated.Tables.APPLICATION;
import static io.jobwatch.storage.jooq.internal.generated.Tables.ATTEMPT;
import static io.jobwatch.storage.jooq.internal.generated.Tables.DELIVERY;
import static io.jobwatch.storage.jooq.internal.generated.Tables.LEDGER_ENTRY;

import io.jobwatch.model.ChannelStatistics;
import io.jobwatch.model.DeliveryCounts;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.FetchCounts;
import io.jobwatch.model.PeriodStatistics;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.QueueStatus;
import io.jobwatch.spi.storage.StatisticsStore;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.impl.DSL;

/** Counts over the tables, each made by one statement that groups. */
final class JooqStatisticsStore implements StatisticsStore {

  private final DSLContext dsl;
  private final QueueRows queue;
  private final FetchSums fetches;

  JooqStatisticsStore(DSLContext dsl) {
    this.dsl = dsl;
    this.queue = new QueueRows(dsl);
    this.fetches = new FetchSums(dsl);
  }

  @Override
  public QueueStatus queue() {
    return queue.all();
  }

  @Override
  public Map<PluginId, QueueStatus> queueByChannel() {
    Map<PluginId, QueueStatus> byChannel = new LinkedHashMap<>();
    queue.by(DELIVERY.CHANNEL).forEach((id, status) -> byChannel.put(PluginId.of(id), status));
    return byChannel;
  }

  @Override
  public Map<String, QueueStatus> queueBySubscriber(int limit) {
    return queue.longest(limit);
  }

  @Override
  public PeriodStatistics period(Instant from, Instant until) {
    Record3<Integer, Integer, BigDecimal> told =
        dsl.select(
                DSL.count(), DSL.countDistinct(LEDGER_ENTRY.ALERT_ID), DSL.avg(LEDGER_ENTRY.SCORE))
            .from(LEDGER_ENTRY)
            .where(within(LEDGER_ENTRY.TOLD_AT, from, until))
            .and(JooqLedgerStore.told())
            .fetchSingle();
    return new PeriodStatistics(
        from,
        until,
        told.value1(),
        told.value2(),
        told.value3() == null ? 0 : told.value3().doubleValue(),
        notifications(from, until),
        deliveries(from, until),
        fetches.of(from, until),
        dsl.fetchCount(
            APPLICATION,
            within(APPLICATION.APPLIED_AT, from, until).and(APPLICATION.ALERT_ID.isNotNull())));
  }

  private long notifications(Instant from, Instant until) {
    return dsl.select(DSL.countDistinct(DELIVERY.NOTIFICATION_ID))
        .from(DELIVERY)
        .where(within(DELIVERY.CREATED_AT, from, until))
        .fetchSingle()
        .value1();
  }

  private DeliveryCounts deliveries(Instant from, Instant until) {
    Field<Integer> fellBack = DSL.count(DSL.when(DELIVERY.ROUTE_POSITION.gt(0), DSL.inline(1)));
    DeliveryCounts sum = DeliveryCounts.NONE;
    for (var row :
        dsl.select(DELIVERY.STATE, DSL.count(), fellBack)
            .from(DELIVERY)
            .where(within(DELIVERY.CREATED_AT, from, until))
            .groupBy(DELIVERY.STATE)) {
      long count = row.value2();
      DeliveryState state = DeliveryState.valueOf(row.value1());
      sum =
          new DeliveryCounts(
              sum.queued() + count,
              sum.delivered() + (state == DeliveryState.DELIVERED ? count : 0),
              sum.failed() + (state == DeliveryState.FAILED ? count : 0),
              sum.suppressed() + (state == DeliveryState.SUPPRESSED ? count : 0),
              sum.fellBack() + (state == DeliveryState.SUPPRESSED ? 0 : row.value3()));
    }
    return sum;
  }

  @Override
  public List<ChannelStatistics> channels(Instant from, Instant until) {
    Field<String> gotThrough = DSL.when(ATTEMPT.RESULT.eq("delivered"), ATTEMPT.DELIVERY_KEY);
    return dsl.select(
            ATTEMPT.CHANNEL,
            DSL.countDistinct(ATTEMPT.DELIVERY_KEY),
            DSL.countDistinct(gotThrough),
            DSL.count())
        .from(DELIVERY)
        .join(ATTEMPT)
        .on(ATTEMPT.DELIVERY_KEY.eq(DELIVERY.ID_KEY))
        .where(within(DELIVERY.CREATED_AT, from, until))
        .groupBy(ATTEMPT.CHANNEL)
        .orderBy(ATTEMPT.CHANNEL)
        .fetch(
            row ->
                new ChannelStatistics(
                    PluginId.of(row.value1()), row.value2(), row.value3(), row.value4()));
  }

  @Override
  public Map<String, FetchCounts> fetchesBySource(Instant from, Instant until) {
    return fetches.bySource(from, until);
  }

  @Override
  public Map<String, FetchCounts> fetchesByCompany(Instant from, Instant until) {
    return fetches.byCompany(from, until);
  }

  static Condition within(Field<Long> at, Instant from, Instant until) {
    return at.ge(Micros.of(from)).and(at.lt(Micros.of(until)));
  }
}
