package io.jobwatch.internal.memory;

import io.jobwatch.spi.storage.AlertChange;
import java.util.Collection;
import java.util.List;

/** The log of the alerts that changed. */
final class AlertLog {

  private static final String MARK = "";

  private final Rows rows;
  private final Table<Long, AlertChange> changes;

  AlertLog(Rows rows, Transaction transaction) {
    this.rows = rows;
    this.changes = new Table<>(rows.alertChanges, transaction);
  }

  void add(Collection<String> alertIds) {
    for (String id : alertIds) {
      rows.lastAlertChange++;
      changes.put(rows.lastAlertChange, new AlertChange(rows.lastAlertChange, id));
    }
  }

  List<AlertChange> after(long number, int limit) {
    return changes.after(number).filter(AlertLog::isChange).limit(limit).toList();
  }

  long last() {
    return changes
        .all()
        .filter(AlertLog::isChange)
        .mapToLong(AlertChange::number)
        .reduce(0, (earlier, later) -> later);
  }

  /** A mark without an alert says how far the log was the last time. */
  boolean forgetOld(int limit) {
    long upTo =
        changes
            .all()
            .filter(change -> !isChange(change))
            .mapToLong(AlertChange::number)
            .reduce(0, (earlier, later) -> later);
    List<Long> old =
        changes
            .all()
            .map(AlertChange::number)
            .takeWhile(number -> number <= upTo)
            .limit(limit)
            .toList();
    old.forEach(changes::remove);
    if (old.size() == limit) {
      return true;
    }
    add(List.of(MARK));
    return false;
  }

  private static boolean isChange(AlertChange change) {
    return !change.alertId().equals(MARK);
  }
}
