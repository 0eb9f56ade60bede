package io.jobwatch.model;

/** Where a delivery is on its way. */
public enum DeliveryState {
  /** Waits for its first attempt. */
  PENDING,
  /** A node is trying it. */
  LEASED,
  /** Failed for now; waits for its next attempt. */
  RETRYING,
  /** Failed for good at one destination; waits for its first attempt at the next of its route. */
  FELL_BACK,
  /** The last destination tried has taken it. */
  DELIVERED,
  /** Failed for good at every destination: a dead letter, kept, and replayable. */
  FAILED,
  /** Not sent, for the reason it gives. */
  SUPPRESSED;

  /**
   * Whether nothing more happens to a delivery in this state by itself.
   *
   * @return true for delivered, failed and suppressed
   */
  public boolean terminal() {
    return this == DELIVERED || this == FAILED || this == SUPPRESSED;
  }
}
