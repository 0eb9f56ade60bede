package io.jobwatch.model;

/**
 * One match inside a notification.
 *
 * @param postingUid the posting
 * @param verdict what was said of it when the notification was made
 */
public record NotificationItem(String postingUid, Verdict.Scored verdict) {}
