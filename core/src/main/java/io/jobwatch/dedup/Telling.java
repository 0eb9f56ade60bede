package io.jobwatch.dedup;

import io.jobwatch.model.Candidate;
import io.jobwatch.model.LedgerEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How long ago a subscriber was told of a posting; negative when a clock was set back since.
 *
 * @param ago the time from the telling to the decision
 */
record Telling(Duration ago) {

  /** The reason to send what was never told. */
  static final String NEVER = "not told before";

  /** Returns the latest telling by its time, which clocks set back may have put out of order. */
  static Optional<Telling> last(Candidate candidate, List<LedgerEntry> history) {
    return history.stream()
        .map(LedgerEntry::at)
        .max(Comparator.naturalOrder())
        .map(at -> since(at, candidate.at()));
  }

  private static Telling since(Instant at, Instant now) {
    return new Telling(Duration.between(at, now));
  }

  boolean isAtLeast(Duration limit) {
    return ago.compareTo(limit) >= 0;
  }

  /** Reads as the start of a reason. */
  @Override
  public String toString() {
    return ago.isNegative()
        ? "told by a clock " + Spans.text(ago.negated()) + " ahead"
        : "told " + Spans.text(ago) + " ago";
  }
}
