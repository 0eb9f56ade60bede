package io.jobwatch.spi.storage;

import io.jobwatch.model.Priority;
import java.time.Duration;
import java.time.Instant;

/**
 * How urgent deliveries are when they are claimed: by their priority, and, for the one of each
 * subscriber that has been due longest, by how long that is. So none is starved by a stream of more
 * urgent ones, and nobody's old backlog is more urgent than all that others have.
 */
public final class Urgency {

  /** How long a delivery waits, from when it is due, until it is as urgent as the next priority. */
  public static final Duration STEP = Duration.ofMinutes(10);

  private Urgency() {}

  /**
   * The urgency of a priority.
   *
   * @param priority the priority
   * @return 0 for the most urgent, up to 3
   */
  public static int of(Priority priority) {
    return switch (priority) {
      case URGENT -> 0;
      case HIGH -> 1;
      case NORMAL -> 2;
      case LOW -> 3;
    };
  }

  /**
   * The urgency after a wait.
   *
   * @param urgency the urgency of the priority, see {@link #of(Priority)}
   * @param dueAt since when it is due
   * @param now the moment of the claim
   * @return one less for each {@link #STEP} that has passed, down to 0
   */
  public static int aged(int urgency, Instant dueAt, Instant now) {
    if (urgency == 0 || !now.isAfter(dueAt)) {
      return urgency;
    }
    if (dueAt.isBefore(now.minus(STEP.multipliedBy(urgency)))) {
      return 0;
    }
    return urgency - (int) Duration.between(dueAt, now).dividedBy(STEP);
  }
}
