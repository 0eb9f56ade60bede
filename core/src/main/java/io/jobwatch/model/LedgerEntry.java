package io.jobwatch.model;

import java.time.Instant;
import java.util.Comparator;

/**
 * One thing a subscriber was told.
 *
 * @param subscriberId who was told
 * @param postingUid of which posting
 * @param sequence the how-many-th telling of this posting to this subscriber, from 1; two entries
 *     never share one, which is how two nodes cannot both tell
 * @param alertId the alert that caused it
 * @param event why
 * @param contentHash the posting's {@link PostingContent#significantHash()} as told
 * @param score the score as told
 * @param notificationId the notification that carries it, or the digest that it waits in first
 * @param at when it was decided
 */
public record LedgerEntry(
    String subscriberId,
    String postingUid,
    int sequence,
    String alertId,
    EventType event,
    String contentHash,
    int score,
    String notificationId,
    Instant at) {

  /** The first told first. */
  public static final Comparator<LedgerEntry> BY_SEQUENCE =
      Comparator.comparingInt(LedgerEntry::sequence);

  /**
   * The same entry, carried by another notification.
   *
   * @param id the notification's id
   * @return a copy
   */
  public LedgerEntry carriedBy(String id) {
    return new LedgerEntry(
        subscriberId, postingUid, sequence, alertId, event, contentHash, score, id, at);
  }
}
