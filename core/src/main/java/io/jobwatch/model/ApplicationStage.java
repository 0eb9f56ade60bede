package io.jobwatch.model;

/** How far a subscriber has come with a posting. */
public enum ApplicationStage {
  /** Wants to look closer at it. */
  INTERESTED,
  /** Has applied. */
  APPLIED,
  /** Talks with the employer. */
  INTERVIEWING,
  /** Was offered the job. */
  OFFERED,
  /** Has taken the job. */
  ACCEPTED,
  /** Was turned down, or has turned the offer down. */
  REJECTED,
  /** Does not want it. */
  DISMISSED;

  /**
   * Whether whoever is here has applied.
   *
   * @return true for all but interested and dismissed
   */
  public boolean applied() {
    return this != INTERESTED && this != DISMISSED;
  }
}
