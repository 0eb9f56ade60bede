package io.jobwatch.spi.dedup;

import io.jobwatch.model.Candidate;
import io.jobwatch.model.Decision;
import io.jobwatch.model.LedgerEntry;
import java.util.List;

/**
 * Decides whether a match may be sent. A pure function: the same candidate and history give the
 * same decision, nothing else is looked at and nothing is changed. Safe for use by several threads
 * at once.
 */
@FunctionalInterface
public interface DedupStrategy {

  /**
   * Decides about one candidate.
   *
   * @param candidate what would be sent, and when
   * @param history what the subscriber was told of this posting before, oldest first
   * @return whether it may be sent, and why
   */
  Decision decide(Candidate candidate, List<LedgerEntry> history);
}
