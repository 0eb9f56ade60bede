package io.jobwatch.storage.jooq.internal.store;

import static io.jobwatch.storage.jooq.internal.generated.Tables.ALERT;
import static io.jobwatch.storage.jooq.internal.generated.Tables.SUBSCRIBER;

import io.jobwatch.error.StorageException;
import io.jobwatch.model.Alert;
import io.jobwatch.model.AlertActivity;
import io.jobwatch.model.Page;
import io.jobwatch.model.PageCursor;
import io.jobwatch.model.Snooze;
import io.jobwatch.spi.storage.AlertChange;
import io.jobwatch.spi.storage.AlertStore;
import io.jobwatch.storage.jooq.internal.database.RowBatch;
import io.jobwatch.storage.jooq.internal.generated.tables.records.AlertRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Alerts in {@code jobwatch_alert}. */
final class JooqAlertStore implements AlertStore {

  private static final List<Field<?>> ACTIVITY =
      List.of(ALERT.TRIGGER_COUNT, ALERT.LAST_TRIGGERED, ALERT.ID_KEY);

  private final DSLContext dsl;
  private final RowWriter writer;
  private final AlertLog log;

  JooqAlertStore(DSLContext dsl, RowWriter writer) {
    this.dsl = dsl;
    this.writer = writer;
    this.log = new AlertLog(dsl);
  }

  @Override
  public void save(Collection<Alert> alerts) {
    List<AlertRecord> rows = alerts.stream().map(AlertRows::row).toList();
    Set<String> subscribers =
        JooqSubscriberStore.present(dsl, rows.stream().map(AlertRecord::getSubscriberKey).toList());
    for (AlertRecord row : rows) {
      if (!subscribers.contains(row.getSubscriberKey())) {
        throw new StorageException(
            "Saving alert '"
                + row.getId()
                + "': its subscriber is not there. Save the subscriber first.",
            false,
            null);
      }
    }
    writer.merge(rows);
    log.add(rows.stream().map(AlertRecord::getId).toList());
  }

  @Override
  public Optional<Alert> find(String id) {
    return RowReader.one(dsl.fetchOne(ALERT, hasId(id)), AlertRows::alert);
  }

  @Override
  public List<Alert> find(Collection<String> ids) {
    return find(ids, id -> {});
  }

  @Override
  public List<Alert> find(Collection<String> ids, Consumer<String> unreadable) {
    return Chunks.sorted(dsl, HashKey.ofAll(ids)).stream()
        .map(chunk -> dsl.fetch(ALERT, Keys.in(ALERT.ID_KEY, chunk)))
        .flatMap(
            rows ->
                RowReader.all(
                    rows, AlertRows::alert, (row, reason) -> unreadable.accept(row.getId()))
                    .stream())
        .toList();
  }

  @Override
  public List<Alert> of(String subscriberId) {
    return RowReader.all(
            dsl.fetch(ALERT, ALERT.SUBSCRIBER_KEY.eq(HashKey.of(subscriberId))), AlertRows::alert)
        .stream()
        .sorted(Comparator.comparing(Alert::name))
        .toList();
  }

  @Override
  public List<Alert> active() {
    return byId(active(DSL.noCondition()).stream());
  }

  @Override
  public List<Alert> active(Collection<String> ids) {
    return byId(
        Chunks.sorted(dsl, HashKey.ofAll(ids)).stream()
            .flatMap(chunk -> active(Keys.in(ALERT.ID_KEY, chunk)).stream()));
  }

  private List<Alert> active(Condition which) {
    List<AlertRecord> rows =
        dsl.select(ALERT.fields())
            .from(ALERT)
            .join(SUBSCRIBER)
            .on(SUBSCRIBER.ID_KEY.eq(ALERT.SUBSCRIBER_KEY))
            .where(ALERT.ACTIVE.isTrue())
            .and(SUBSCRIBER.ACTIVE.isTrue())
            .and(which)
            .fetchInto(ALERT);
    return RowReader.all(rows, AlertRows::alert);
  }

  /** Sorted here, as in {@link #of}, since databases sort texts each by a collation of its own. */
  private static List<Alert> byId(Stream<Alert> alerts) {
    return alerts.sorted(Comparator.comparing(Alert::id)).toList();
  }

  @Override
  public List<AlertChange> changes(long after, int limit) {
    return log.after(after, limit);
  }

  @Override
  public long lastChange() {
    return log.last();
  }

  @Override
  public boolean forgetOldChanges(int limit) {
    return log.forgetOld(limit);
  }

  @Override
  public Page<Alert> page(@Nullable PageCursor after, int limit) {
    return page(DSL.noCondition(), after, limit);
  }

  @Override
  public Page<Alert> pageOfSubscriber(String subscriberId, @Nullable PageCursor after, int limit) {
    return page(ALERT.SUBSCRIBER_KEY.eq(HashKey.of(subscriberId)), after, limit);
  }

  private Page<Alert> page(Condition which, @Nullable PageCursor after, int limit) {
    return Pages.byKey(dsl, ALERT, ALERT.ID_KEY, which, after, limit, AlertRows::alert);
  }

  @Override
  public boolean delete(String id) {
    String subscriberKey =
        dsl.select(ALERT.SUBSCRIBER_KEY)
            .from(ALERT)
            .where(hasId(id))
            .fetchOne(ALERT.SUBSCRIBER_KEY);
    boolean removed = dsl.deleteFrom(ALERT).where(hasId(id)).execute() == 1;
    if (removed) {
      log.add(List.of(id));
    }
    if (removed && subscriberKey != null) {
      new SnoozeRows(dsl, writer).delete(subscriberKey, Snooze.Kind.ALERT, id);
    }
    return removed;
  }

  @Override
  public void triggered(Map<String, Integer> counts, Instant at) {
    Map<String, Integer> byKey = new TreeMap<>();
    counts.forEach((id, count) -> byKey.put(HashKey.of(id), count));
    List<@Nullable Object[]> rows = new ArrayList<>();
    byKey.forEach((key, count) -> rows.add(new Object[] {(long) count, Micros.of(at), key}));
    RowBatch.run(
        dsl,
        dsl.update(ALERT)
            .set(ALERT.TRIGGER_COUNT, ALERT.TRIGGER_COUNT.plus((Long) null))
            .set(ALERT.LAST_TRIGGERED, (Long) null)
            .where(ALERT.ID_KEY.eq((String) null)),
        ACTIVITY,
        rows);
  }

  @Override
  public AlertActivity activity(String id) {
    return dsl.select(ALERT.LAST_TRIGGERED, ALERT.TRIGGER_COUNT)
        .from(ALERT)
        .where(hasId(id))
        .fetchOptional(row -> new AlertActivity(Micros.instantOrNull(row.value1()), row.value2()))
        .orElse(AlertActivity.NONE);
  }

  private static Condition hasId(String id) {
    return ALERT.ID_KEY.eq(HashKey.of(id));
  }
}
