package io.jobwatch.model;

/** What became of a match. */
public enum MatchOutcome {
  /** The subscriber is told. */
  NOTIFIED,
  /** The dedup strategy said no, it is snoozed, or the subscriber has no open route. */
  SUPPRESSED,
  /** Its score or priority is below the alert's threshold. */
  BELOW_THRESHOLD,
  /**
   * Nothing could be decided, as when the matcher could not score; it is scored again in a later
   * run in which the alert is active.
   */
  HELD,
  /**
   * The matcher could not score, and the alert wants no such match, or it is none any more by the
   * time that it could.
   */
  SKIPPED
}
