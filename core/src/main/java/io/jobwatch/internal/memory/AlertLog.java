package io.jobwatch.internal.memory;

import io.jobwatch.spi.storage.AlertChange;
import java.util.Collection;
import java.util.List;

/** The log of the alerts that changed. */
final class AlertLog {

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
    return changes.after(number).limit(limit).toList();
  }

  long last() {
    return changes.last().map(AlertChange::number).orElse(0L);
  }

  void forget(long upTo) {
    List<Long> old =
        changes.all().map(AlertChange::number).takeWhile(number -> number <= upTo).toList();
    old.forEach(changes::remove);
  }
}
