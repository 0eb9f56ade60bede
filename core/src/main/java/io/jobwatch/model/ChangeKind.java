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
  FILLED;

  /**
   * What says most of this and a later change, if nobody was told in between: that the posting is
   * open again, else that it is new, else the later one.
   *
   * @param later what happened after it
   * @return the kind of both together
   */
  public ChangeKind and(ChangeKind later) {
    if (this == REOPENED || later == REOPENED) {
      return REOPENED;
    }
    return this == NEW ? NEW : later;
  }
}
