package io.jobwatch.model;

/**
 * One match inside a notification.
 *
 * @param alertId the alert that matched
 * @param postingUid the posting
 * @param event why the subscriber is told of it
 * @param verdict what was said of it when the notification was made
 */
public record NotificationItem(
    String alertId, String postingUid, EventType event, Verdict.Scored verdict) {}
