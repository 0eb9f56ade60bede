package io.jobwatch.model;

/** What is removed when it is old. Nothing that is active or still has an end to come is. */
public enum RetentionKind {
  /** Deliveries with an end, with their attempts and notifications; their age is since the end. */
  DELIVERIES,
  /** Matches, the held ones aside; their age is since they were last decided. */
  MATCHES,
  /** Closed postings that nobody has an application for; their age is since they were closed. */
  POSTINGS,
  /**
   * What a subscriber was told of a posting, once the last telling is old and the posting is gone
   * or was closed as long ago. So dedup forgets nothing of a posting that is listed.
   */
  LEDGER,
  /** Messages of the in-app inbox that were read; their age is since then. */
  INBOX,
  /** How fetches of sources went; their age is since they began. */
  FETCHES,
  /** Digests that were sent; their age is since then. */
  DIGESTS
}
