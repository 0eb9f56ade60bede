package io.jobwatch.model;

import java.time.Instant;
import java.util.List;

/**
 * One message for one subscriber about one or more matches of one alert.
 *
 * @param id the notification's id
 * @param subscriberId who is told
 * @param alertId the alert whose matches these are
 * @param event why
 * @param priority how much it matters: the highest of its matches
 * @param items the matches, best first
 * @param createdAt when it was made
 */
public record Notification(
    String id,
    String subscriberId,
    String alertId,
    EventType event,
    Priority priority,
    List<NotificationItem> items,
    Instant createdAt) {

  /** Refuses a notification about nothing and copies the items. */
  public Notification {
    items = Checks.notEmpty("Items of notification " + id, items);
  }
}
