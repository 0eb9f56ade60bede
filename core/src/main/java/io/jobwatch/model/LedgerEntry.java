package io.jobwatch.model;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One thing a subscriber was told, or was to be told.
 *
 * @param subscriberId who was told
 * @param postingUid of which posting
 * @param sequence the how-many-th telling of this posting to this subscriber, from 1; two entries
 *     never share one, which is how two nodes cannot both tell
 * @param alertId the alert that caused it
 * @param event why
 * @param contentHash the posting's {@link JobPosting#offerHash()} as told
 * @param score the score as told
 * @param notificationId the notification that carries it, or the digest that it waits in first
 * @param at when it was decided
 * @param carriers how many deliveries may have told of it, once one has left it out because the
 *     posting was closed; 0 if none has told of it, {@code null} while none has left it out
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
    Instant at,
    @Nullable Integer carriers) {

  /** The first told first. */
  public static final Comparator<LedgerEntry> BY_SEQUENCE =
      Comparator.comparingInt(LedgerEntry::sequence);

  /**
   * An entry that no delivery has left out.
   *
   * @param subscriberId who was told
   * @param postingUid of which posting
   * @param sequence the how-many-th telling of this posting to this subscriber, from 1
   * @param alertId the alert that caused it
   * @param event why
   * @param contentHash the posting's {@link JobPosting#offerHash()} as told
   * @param score the score as told
   * @param notificationId the notification that carries it, or the digest that it waits in first
   * @param at when it was decided
   */
  public LedgerEntry(
      String subscriberId,
      String postingUid,
      int sequence,
      String alertId,
      EventType event,
      String contentHash,
      int score,
      String notificationId,
      Instant at) {
    this(
        subscriberId,
        postingUid,
        sequence,
        alertId,
        event,
        contentHash,
        score,
        notificationId,
        at,
        null);
  }

  /**
   * Whether the subscriber was told of it, as far as is known.
   *
   * @return false if every delivery that carried it has left it out
   */
  public boolean told() {
    return carriers == null || carriers > 0;
  }

  /**
   * The same entry after one of its deliveries has left it out.
   *
   * @param deliveries how many there are
   * @return a copy
   */
  public LedgerEntry leftOut(int deliveries) {
    int left = carriers == null ? deliveries : carriers;
    return with(notificationId, Math.max(0, left - 1));
  }

  /**
   * The same entry, carried by another notification.
   *
   * @param id the notification's id
   * @return a copy
   */
  public LedgerEntry carriedBy(String id) {
    return with(id, carriers);
  }

  private LedgerEntry with(String notification, @Nullable Integer deliveries) {
    return new LedgerEntry(
        subscriberId,
        postingUid,
        sequence,
        alertId,
        event,
        contentHash,
        score,
        notification,
        at,
        deliveries);
  }
}
