package io.jobwatch.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message for one subscriber about one or more matches: of one alert, or in a digest of
 * several.
 *
 * @param id the notification's id
 * @param subscriberId who is told
 * @param priority how much it matters: the highest of its matches
 * @param items the matches, best first
 * @param note what a digest has no room for, in words, or {@code null}
 * @param createdAt when it was made
 */
public record Notification(
    String id,
    String subscriberId,
    Priority priority,
    List<NotificationItem> items,
    @Nullable String note,
    Instant createdAt) {

  /** Refuses a notification about nothing and copies the items. */
  public Notification {
    items = Checks.notEmpty("Items of notification " + id, items);
  }

  /**
   * The alert of the best match.
   *
   * @return the alert's id
   */
  public String alertId() {
    return items.get(0).alertId();
  }

  /**
   * Why the subscriber is told of the best match.
   *
   * @return the event
   */
  public EventType event() {
    return items.get(0).event();
  }
}
