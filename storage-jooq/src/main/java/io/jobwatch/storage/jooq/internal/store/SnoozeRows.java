package io.jobwatch.storage.jooq.internal.store;

import static io.jobwatch.storage.jooq.internal.generated.Tables.SNOOZE;

import io.jobwatch.model.Snooze;
import io.jobwatch.storage.jooq.internal.generated.tables.records.SnoozeRecord;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** What subscribers snooze, in {@code jobwatch_snooze}. */
final class SnoozeRows {

  private final DSLContext dsl;
  private final RowWriter writer;

  SnoozeRows(DSLContext dsl, RowWriter writer) {
    this.dsl = dsl;
    this.writer = writer;
  }

  void save(Snooze snooze) {
    String subscriberKey = HashKey.of(snooze.subscriberId());
    if (!JooqSubscriberStore.keeps(dsl, subscriberKey)) {
      return;
    }
    SnoozeRecord row = new SnoozeRecord();
    row.setSubscriberKey(subscriberKey);
    row.setKind(snooze.kind().name());
    row.setValueKey(HashKey.of(snooze.value()));
    row.setSubscriberId(snooze.subscriberId());
    row.setSnoozed(snooze.value());
    row.setUntilAt(snooze.until() == null ? null : Micros.of(snooze.until()));
    writer.merge(List.of(row));
  }

  boolean delete(String subscriberKey, Snooze.Kind kind, String value) {
    Condition which =
        ofSubscriber(subscriberKey)
            .and(SNOOZE.KIND.eq(kind.name()))
            .and(SNOOZE.VALUE_KEY.eq(HashKey.of(value)));
    return dsl.deleteFrom(SNOOZE).where(which).execute() == 1;
  }

  void deleteAll(String subscriberKey) {
    dsl.deleteFrom(SNOOZE).where(ofSubscriber(subscriberKey)).execute();
  }

  List<Snooze> of(Collection<String> subscriberIds) {
    return Chunks.sorted(dsl, HashKey.ofAll(subscriberIds)).stream()
        .map(chunk -> dsl.fetch(SNOOZE, Keys.in(SNOOZE.SUBSCRIBER_KEY, chunk)))
        .flatMap(rows -> RowReader.all(rows, SnoozeRows::snooze).stream())
        .toList();
  }

  private static Condition ofSubscriber(String key) {
    return SNOOZE.SUBSCRIBER_KEY.eq(key);
  }

  private static Snooze snooze(SnoozeRecord row) {
    return new Snooze(
        row.getSubscriberId(),
        Snooze.Kind.valueOf(row.getKind()),
        row.getSnoozed(),
        Micros.instantOrNull(row.getUntilAt()));
  }
}
