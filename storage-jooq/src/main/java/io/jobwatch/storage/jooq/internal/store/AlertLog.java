package io.jobwatch.storage.jooq.internal.store;

import static io.jobwatch.storage.jooq.internal.generated.Tables.ALERT;
import static io.jobwatch.storage.jooq.internal.generated.Tables.ALERT_CHANGE;

import io.jobwatch.spi.storage.AlertChange;
import io.jobwatch.storage.jooq.internal.generated.tables.records.AlertChangeRecord;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;

/**
 * The log of the alerts that changed, in {@code jobwatch_alert_change}.
 *
 * <p>No alert may be added between what is logged of a subscriber and the end of the transaction,
 * so the subscriber is locked before: whoever adds an alert waits for that.
 *
 * @param dsl the transaction
 */
record AlertLog(DSLContext dsl) {

  /** In place of an alert's id: how far the log was when it was cleared the last time. */
  private static final String MARK = "";

  void add(Collection<String> alertIds) {
    new RowWriter(dsl).insert(alertIds.stream().distinct().map(AlertLog::row).toList());
  }

  private static AlertChangeRecord row(String alertId) {
    AlertChangeRecord row = new AlertChangeRecord();
    row.setAlertId(alertId);
    return row;
  }

  /** Logs every alert of some subscribers, who are locked. */
  void addThoseOf(Collection<String> subscriberKeys) {
    for (List<String> chunk : Chunks.sorted(dsl, subscriberKeys)) {
      dsl.insertInto(ALERT_CHANGE, ALERT_CHANGE.ALERT_ID)
          .select(dsl.select(ALERT.ID).from(ALERT).where(Keys.in(ALERT.SUBSCRIBER_KEY, chunk)))
          .execute();
    }
  }

  List<AlertChange> after(long number, int limit) {
    return dsl.selectFrom(ALERT_CHANGE)
        .where(ALERT_CHANGE.NUMBER.gt(number))
        .and(ALERT_CHANGE.ALERT_ID.ne(MARK))
        .orderBy(ALERT_CHANGE.NUMBER)
        .limit(limit)
        .fetch(row -> new AlertChange(row.getNumber(), row.getAlertId()));
  }

  long last() {
    return last(ALERT_CHANGE.ALERT_ID.ne(MARK));
  }

  boolean forgetOld(int limit) {
    List<Long> old =
        dsl.select(ALERT_CHANGE.NUMBER)
            .from(ALERT_CHANGE)
            .where(ALERT_CHANGE.NUMBER.le(last(ALERT_CHANGE.ALERT_ID.eq(MARK))))
            .orderBy(ALERT_CHANGE.NUMBER)
            .limit(limit)
            .fetch(ALERT_CHANGE.NUMBER);
    if (!old.isEmpty()) {
      dsl.deleteFrom(ALERT_CHANGE).where(ALERT_CHANGE.NUMBER.le(old.get(old.size() - 1))).execute();
    }
    if (old.size() == limit) {
      return true;
    }
    add(List.of(MARK));
    return false;
  }

  private long last(Condition which) {
    return dsl.select(ALERT_CHANGE.NUMBER)
        .from(ALERT_CHANGE)
        .where(which)
        .orderBy(ALERT_CHANGE.NUMBER.desc())
        .limit(1)
        .fetchOptional(ALERT_CHANGE.NUMBER)
        .orElse(0L);
  }
}
