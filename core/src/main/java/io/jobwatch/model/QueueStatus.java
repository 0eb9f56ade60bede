package io.jobwatch.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long the queue of deliveries is, or a part of it.
 *
 * @param waiting how many have no end yet, those being tried included
 * @param leased how many of them are being tried
 * @param retrying how many of them wait for another attempt
 * @param oldest when the oldest of them was queued, or {@code null} if none waits
 * @param deadLetters how many failed at every destination and can be replayed
 */
public record QueueStatus(
    long waiting, long leased, long retrying, @Nullable Instant oldest, long deadLetters) {

  /** An empty queue. */
  public static final QueueStatus EMPTY = new QueueStatus(0, 0, 0, null, 0);

  /**
   * Two parts of the queue together.
   *
   * @param other another part
   * @return the sums, and the older of the oldest
   */
  public QueueStatus and(QueueStatus other) {
    boolean older = oldest == null || (other.oldest != null && other.oldest.isBefore(oldest));
    return new QueueStatus(
        waiting + other.waiting,
        leased + other.leased,
        retrying + other.retrying,
        older ? other.oldest : oldest,
        deadLetters + other.deadLetters);
  }

  /**
   * How long the oldest delivery has been waiting.
   *
   * @param now the moment to count up to
   * @return zero if none waits
   */
  public Duration age(Instant now) {
    return oldest == null || oldest.isAfter(now) ? Duration.ZERO : Duration.between(oldest, now);
  }
}
