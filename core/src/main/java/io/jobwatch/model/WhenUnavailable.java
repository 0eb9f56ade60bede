package io.jobwatch.model;

/** What an alert does with a posting that passed its criteria while its matcher cannot score. */
public enum WhenUnavailable {
  /** Tell the subscriber all the same. */
  SEND,
  /** Keep the match and score it in a later run. */
  HOLD,
  /** Forget it. */
  SKIP
}
