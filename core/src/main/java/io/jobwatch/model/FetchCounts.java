package io.jobwatch.model;

/**
 * How fetches went in a time. Those are counted that began in it.
 *
 * @param fetches how many there were
 * @param ok how many answered completely
 * @param rateLimited how many were asked to pause
 * @param failed how many were incomplete, of an unknown board, or failed
 * @param listed how many postings they listed
 * @param added how many of them were new
 * @param changed how many that were known changed
 * @param closed how many postings expired or were filled
 */
public record FetchCounts(
    long fetches,
    long ok,
    long rateLimited,
    long failed,
    long listed,
    long added,
    long changed,
    long closed) {

  /** No fetch at all. */
  public static final FetchCounts NONE = new FetchCounts(0, 0, 0, 0, 0, 0, 0, 0);

  /**
   * The part of the fetches that answered completely. Those that were asked to pause count neither
   * for nor against.
   *
   * @return from 0 to 1; 1 if there was none
   */
  public double successRate() {
    return ok + failed == 0 ? 1 : (double) ok / (ok + failed);
  }
}
