package io.jobwatch;

/** How the fetch of a source went. */
public enum SourceOutcome {
  /** It answered completely. */
  COMPLETE,
  /** It lists the same as last time. */
  NOT_MODIFIED,
  /** A part of it could be read. */
  PARTIAL,
  /** There is no such board. */
  UNKNOWN_BOARD,
  /** It wants a pause. */
  RATE_LIMITED,
  /** It could not be read. */
  FAILED;

  /**
   * Whether the source is in order.
   *
   * @return true if everything it lists is known
   */
  public boolean ok() {
    return this == COMPLETE || this == NOT_MODIFIED;
  }
}
