package io.jobwatch.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message for one subscriber: about one or more matches, of one alert or in a digest of
 * several; or with a report for an operator.
 *
 * @param id the notification's id
 * @param subscriberId who is told
 * @param priority how much it matters: the highest of its matches
 * @param items the matches, best first; none exactly if there is a report
 * @param note what a digest has no room for, in words, or {@code null}
 * @param report what an operator is told, or {@code null}
 * @param createdAt when it was made
 */
public record Notification(
    String id,
    String subscriberId,
    Priority priority,
    List<NotificationItem> items,
    @Nullable String note,
    @Nullable OperatorReport report,
    Instant createdAt) {

  /** Refuses a notification about nothing, or about two things, and copies the items. */
  public Notification {
    if (report == null) {
      items = Checks.notEmpty("Items of notification " + id, items);
    } else if (!items.isEmpty()) {
      throw Checks.refusal(
          "Items of notification " + id,
          Integer.toString(items.size()),
          "it carries a report",
          "use another notification for them");
    }
  }

  /**
   * A notification about matches.
   *
   * @param id the notification's id
   * @param subscriberId who is told
   * @param priority how much it matters
   * @param items the matches, best first, at least one
   * @param note what a digest has no room for, in words, or {@code null}
   * @param createdAt when it was made
   */
  public Notification(
      String id,
      String subscriberId,
      Priority priority,
      List<NotificationItem> items,
      @Nullable String note,
      Instant createdAt) {
    this(id, subscriberId, priority, items, note, null, createdAt);
  }

  /**
   * A notification with a report.
   *
   * @param id the notification's id
   * @param subscriberId the operator
   * @param priority how much it matters
   * @param report what the operator is told
   * @param createdAt when it was made
   * @return the notification
   */
  public static Notification of(
      String id, String subscriberId, Priority priority, OperatorReport report, Instant createdAt) {
    return new Notification(id, subscriberId, priority, List.of(), null, report, createdAt);
  }

  /**
   * The alert of the best match.
   *
   * @return the alert's id; empty if it carries a report
   */
  public String alertId() {
    return items.isEmpty() ? "" : items.get(0).alertId();
  }

  /**
   * Why the subscriber is told of the best match, or of the report.
   *
   * @return the event
   */
  public EventType event() {
    return report == null ? items.get(0).event() : report.event();
  }
}
