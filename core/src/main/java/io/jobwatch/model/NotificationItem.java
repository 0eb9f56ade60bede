package io.jobwatch.model;

/**
 * One match inside a notification.
 *
 * @param alertId the alert that matched
 * @param postingUid the posting
 * @param event why the subscriber is told of it
 * @param verdict what was said of it when the notification was made
 * @param sequence its entry in the ledger, by {@link LedgerEntry#sequence()}; 0 if it has none
 * @param carriers how many deliveries carry it, in this notification and in others of the same
 *     moment; 0 as long as it waits in a digest
 */
public record NotificationItem(
    String alertId,
    String postingUid,
    EventType event,
    Verdict.Scored verdict,
    int sequence,
    int carriers) {

  /**
   * A match that is in no ledger.
   *
   * @param alertId the alert that matched
   * @param postingUid the posting
   * @param event why the subscriber is told of it
   * @param verdict what was said of it when the notification was made
   */
  public NotificationItem(
      String alertId, String postingUid, EventType event, Verdict.Scored verdict) {
    this(alertId, postingUid, event, verdict, 0, 0);
  }

  /**
   * The same match, carried by some deliveries.
   *
   * @param deliveries how many
   * @return a copy
   */
  public NotificationItem over(int deliveries) {
    return new NotificationItem(alertId, postingUid, event, verdict, sequence, deliveries);
  }
}
