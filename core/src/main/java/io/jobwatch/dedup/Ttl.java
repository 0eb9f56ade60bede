package io.jobwatch.dedup;

import io.jobwatch.model.Candidate;
import io.jobwatch.model.Decision;
import io.jobwatch.model.LedgerEntry;
import io.jobwatch.spi.dedup.DedupStrategy;
import java.time.Duration;
import java.util.List;

/**
 * Again after some days, whatever the event and the content.
 *
 * @param days how many days of 24 hours, from 1 to 3,650
 */
record Ttl(int days) implements DedupStrategy {

  static final int MAX_DAYS = 3_650;

  Ttl {
    if (days < 1 || days > MAX_DAYS) {
      throw new IllegalArgumentException(
          "Days before telling again '" + days + "': out of range. Use 1 to " + MAX_DAYS + ".");
    }
  }

  @Override
  public Decision decide(Candidate candidate, List<LedgerEntry> history) {
    Duration limit = Duration.ofDays(days);
    return Telling.last(candidate, history)
        .map(
            told ->
                told.isAtLeast(limit)
                    ? new Decision.Send(told + ", told again after " + Spans.text(limit))
                    : new Decision.Suppress(
                        told + ", told again after " + Spans.text(limit) + " only"))
        .orElseGet(() -> new Decision.Send(Telling.NEVER));
  }
}
