package io.jobwatch.storage.jooq.internal.store;

import io.jobwatch.model.EventType;
import io.jobwatch.model.Notification;
import io.jobwatch.model.Priority;
import io.jobwatch.storage.jooq.internal.codec.ItemsCodec;
import io.jobwatch.storage.jooq.internal.codec.ReportCodec;
import io.jobwatch.storage.jooq.internal.generated.tables.records.NotificationRecord;

/** Rows of notifications. */
final class NotificationRows {

  private NotificationRows() {}

  static NotificationRecord row(Notification notification) {
    NotificationRecord row = new NotificationRecord();
    row.setIdKey(HashKey.of(notification.id()));
    row.setId(notification.id());
    row.setSubscriberId(notification.subscriberId());
    row.setAlertId(notification.alertId());
    row.setEvent(notification.event().name());
    row.setPriority(notification.priority().name());
    row.setItems(ItemsCodec.write(notification.items()));
    row.setNote(notification.note());
    row.setReport(ReportCodec.write(notification.report()));
    row.setCreatedAt(Micros.of(notification.createdAt()));
    return row;
  }

  static Notification notification(NotificationRecord row) {
    EventType event = EventType.valueOf(row.getEvent());
    return new Notification(
        row.getId(),
        row.getSubscriberId(),
        Priority.valueOf(row.getPriority()),
        ItemsCodec.read(row.getItems(), row.getAlertId(), event),
        row.getNote(),
        ReportCodec.read(row.getReport(), event),
        Micros.instant(row.getCreatedAt()));
  }
}
