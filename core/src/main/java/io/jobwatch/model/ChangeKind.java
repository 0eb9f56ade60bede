package io.jobwatch.model;

/** What an ingest saw happen to a posting. */
public enum ChangeKind {
  /** Seen for the first time. */
  NEW,
  /** Listed with other content than before. */
  CHANGED,
  /** Listed again after it had expired or was filled. */
  REOPENED,
  /** No longer listed. */
  EXPIRED,
  /** Said by the board to be filled. */
  FILLED
}
