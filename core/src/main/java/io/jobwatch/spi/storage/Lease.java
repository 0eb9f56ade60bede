package io.jobwatch.spi.storage;

import java.time.Instant;

/**
 * What a node asks for when it claims due work.
 *
 * @param token what fences the node's later writes; unique for each claim
 * @param now the moment of the claim: what is due by then, or leased until then, can be claimed
 * @param until when the lease runs out
 * @param limit the most rows to claim, at least 1
 */
public record Lease(String token, Instant now, Instant until, int limit) {

  /** Checks times and limit. */
  public Lease {
    if (!until.isAfter(now) || limit < 1) {
      throw new IllegalArgumentException(
          "Lease '"
              + now
              + " to "
              + until
              + ", "
              + limit
              + " rows': empty. End it after now and claim at least one row.");
    }
  }
}
