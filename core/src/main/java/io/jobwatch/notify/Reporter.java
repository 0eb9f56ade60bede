package io.jobwatch.notify;

import io.jobwatch.model.Notification;
import io.jobwatch.model.OperatorReport;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Route;
import io.jobwatch.spi.storage.Stores;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Queues what operators are told, over their own routes and in the caller's transaction. */
public final class Reporter {

  private static final Logger LOG = LoggerFactory.getLogger(Reporter.class);

  private Reporter() {}

  /**
   * Queues a report. An operator who is gone, not active or has no open route is told nothing,
   * which is logged.
   *
   * @param stores the stores of the caller's transaction
   * @param operatorId the operator
   * @param report what to tell
   * @param priority how much it matters
   * @param now the moment
   * @return the notification that was queued, or nothing
   */
  public static Optional<Notification> queue(
      Stores stores, String operatorId, OperatorReport report, Priority priority, Instant now) {
    List<Route> routes =
        Routing.read(stores.subscribers(), List.of(operatorId), route -> 1).open(operatorId);
    if (routes.isEmpty()) {
      LOG.atError()
          .addKeyValue("event", "operator_unreachable")
          .addKeyValue("operator", operatorId)
          .addKeyValue("subject", report.subject())
          .log("operator_unreachable");
      return Optional.empty();
    }
    Notification notification =
        Notification.of(Messages.newId(), operatorId, priority, report, now);
    stores.deliveries().add(notification, Messages.deliveries(notification, routes, now));
    return Optional.of(notification);
  }
}
