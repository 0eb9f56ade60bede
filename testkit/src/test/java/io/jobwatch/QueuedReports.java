package io.jobwatch;

import io.jobwatch.model.Delivery;
import io.jobwatch.model.EventType;
import io.jobwatch.model.Notification;
import io.jobwatch.model.OperatorReport;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Route;
import io.jobwatch.spi.storage.Storage;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Deliveries of messages that are of no posting, queued without a run. */
record QueuedReports(Storage storage) {

  private static final OperatorReport REPORT =
      new OperatorReport(EventType.DAILY_SUMMARY, "Today", Map.of(), List.of());

  /** Queues one that is due when it is made; its id is its first destination's address. */
  void add(String subscriberId, Route route, Instant made) {
    add(subscriberId, route, made, Priority.NORMAL);
  }

  void add(String subscriberId, Route route, Instant made, Priority priority) {
    add(route.chain().get(0).address(), subscriberId, route, made, priority);
  }

  void add(String id, String subscriberId, Route route, Instant made, Priority priority) {
    Notification notification = Notification.of("n-" + id, subscriberId, priority, REPORT, made);
    Delivery delivery = Delivery.pending(id, notification, route);
    storage.execute(stores -> stores.deliveries().add(notification, List.of(delivery)));
  }
}
