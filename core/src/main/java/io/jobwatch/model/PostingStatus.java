package io.jobwatch.model;

/** Where a posting is in its life. */
public enum PostingStatus {
  /** Listed on its board. */
  ACTIVE,
  /** No longer listed. */
  EXPIRED,
  /** Said by the board to be filled. */
  FILLED
}
