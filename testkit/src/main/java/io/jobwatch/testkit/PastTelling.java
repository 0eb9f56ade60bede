package io.jobwatch.testkit;

import io.jobwatch.model.EventType;
import io.jobwatch.model.LedgerEntry;
import java.time.Duration;
import java.time.Instant;

/**
 * Something a subscriber was told, as a row of {@link DedupScenarios} gives it. Made by {@link
 * DedupScenarios#told(EventType)}.
 *
 * @param event why the subscriber was told
 * @param content a name for the posting's content then; another name, another content
 * @param score the score then
 * @param alertId the alert that caused it
 * @param ago how long ago; negative for a moment ahead, as after a clock was set back
 */
public record PastTelling(
    EventType event, String content, int score, String alertId, Duration ago) {

  /**
   * The same telling of other content.
   *
   * @param name a name for the content
   * @return a copy
   */
  public PastTelling content(String name) {
    return new PastTelling(event, name, score, alertId, ago);
  }

  /**
   * The same telling with another score.
   *
   * @param points the score, from 0 to 100
   * @return a copy
   */
  public PastTelling score(int points) {
    return new PastTelling(event, content, points, alertId, ago);
  }

  /**
   * The same telling, caused by another alert of the same subscriber.
   *
   * @param id the alert's id
   * @return a copy
   */
  public PastTelling byAlert(String id) {
    return new PastTelling(event, content, score, id, ago);
  }

  /**
   * The same telling some hours ago.
   *
   * @param hours how many
   * @return a copy
   */
  public PastTelling hoursAgo(int hours) {
    return ago(Duration.ofHours(hours));
  }

  /**
   * The same telling some days of 24 hours ago.
   *
   * @param days how many
   * @return a copy
   */
  public PastTelling daysAgo(int days) {
    return ago(Duration.ofDays(days));
  }

  /**
   * The same telling at another time.
   *
   * @param time how long ago; negative for a moment ahead
   * @return a copy
   */
  public PastTelling ago(Duration time) {
    return new PastTelling(event, content, score, alertId, time);
  }

  /** Reads as a part of a row. */
  @Override
  public String toString() {
    String when = ago.isNegative() ? ago.negated() + " ahead" : ago + " ago";
    return "told "
        + event
        + " of '"
        + content
        + "', score "
        + score
        + ", by "
        + alertId
        + ", "
        + when;
  }

  LedgerEntry entry(String postingUid, int sequence, Instant now) {
    return new LedgerEntry(
        "ada",
        postingUid,
        sequence,
        alertId,
        event,
        DedupRow.posted(content).significantHash(),
        score,
        "notification-" + sequence,
        now.minus(ago));
  }
}
