package io.jobwatch.model;

/** How the fetch of a source went. */
public enum SourceOutcome {
  /** It answered completely. */
  COMPLETE,
  /** It lists the same as last time. */
  NOT_MODIFIED,
  /** A part of it could be read, and the rest failed. */
  PARTIAL,
  /** There is no such board. */
  UNKNOWN_BOARD,
  /** It wants a pause; what it listed before that was read. */
  RATE_LIMITED,
  /** It could not be read. */
  FAILED,
  /** Somebody else is fetching it, or began to and did not give it back yet. */
  LEASED;

  /**
   * Whether the source is in order.
   *
   * @return true if everything it lists is known
   */
  public boolean ok() {
    return this == COMPLETE || this == NOT_MODIFIED;
  }

  /**
   * Whether something is wrong with the source.
   *
   * @return true for everything that is neither in order nor left to somebody else; a pause that is
   *     asked for is no fault
   */
  public boolean failed() {
    return !ok() && this != LEASED && this != RATE_LIMITED;
  }
}
