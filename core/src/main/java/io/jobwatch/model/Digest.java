package io.jobwatch.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What one subscriber is told together at one moment. Matches are added until it is sent, by
 * whichever alerts; it is sent once.
 *
 * @param subscriberId who is told
 * @param dueAt when, to the microsecond; there is one digest for each subscriber and moment
 * @param sent whether its matches are on their way; nothing can be added to it any more
 */
public record Digest(String subscriberId, Instant dueAt, boolean sent) {

  /** A digest; databases keep no more of a moment than its microseconds. */
  public Digest {
    dueAt = dueAt.truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * A digest that is not sent yet.
   *
   * @param subscriberId who is told
   * @param dueAt when
   * @return the digest
   */
  public static Digest open(String subscriberId, Instant dueAt) {
    return new Digest(subscriberId, dueAt, false);
  }

  /**
   * What tells it apart from every other.
   *
   * @return subscriber and moment
   */
  public String id() {
    return subscriberId + "@" + dueAt;
  }
}
