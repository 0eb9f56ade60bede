package io.jobwatch.model;

import java.util.Locale;

/** Why a subscriber is told of a posting, or an operator of Jobwatch itself. */
public enum EventType {
  /** It matches an alert, and none of the other reasons is there to tell of it. */
  NEW_MATCH,
  /** The subscriber knows it by the same alert, and it now fits better than anything told of it. */
  SCORE_IMPROVED,
  /** The subscriber knows it, and it was closed in between and is open again. */
  STATUS_CHANGED,
  /** An {@linkplain OperatorReport operator} is told what runs have found. */
  BATCH_COMPLETE,
  /** An operator is told what happened in a day. */
  DAILY_SUMMARY,
  /** An operator is told that a source has failed several times in a row. */
  SOURCE_BROKEN,
  /** An operator is told that a source which was broken answers again. */
  SOURCE_RECOVERED;

  /**
   * The name used in messages and configuration.
   *
   * @return the lower-case name, such as {@code new_match}
   */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
