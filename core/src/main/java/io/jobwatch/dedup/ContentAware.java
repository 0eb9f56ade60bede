package io.jobwatch.dedup;

import io.jobwatch.model.Candidate;
import io.jobwatch.model.Decision;
import io.jobwatch.model.EventType;
import io.jobwatch.model.LedgerEntry;
import io.jobwatch.spi.dedup.DedupStrategy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Never the same content twice; the table is at {@link DedupStrategies#contentAware(Duration)}.
 *
 * @param resendAfter when an event is worth telling of content that was told, above zero
 */
record ContentAware(Duration resendAfter) implements DedupStrategy {

  ContentAware {
    if (resendAfter.isZero() || resendAfter.isNegative()) {
      throw new IllegalArgumentException(
          "Pause before resending '" + resendAfter + "': not above zero. Use one such as PT24H.");
    }
  }

  @Override
  public Decision decide(Candidate candidate, List<LedgerEntry> history) {
    Optional<Telling> last = Telling.last(candidate, history);
    if (last.isEmpty()) {
      return new Decision.Send(Telling.NEVER);
    }
    Telling told = last.get();
    Set<String> hashes = candidate.posting().offerHashes();
    if (history.stream().noneMatch(entry -> hashes.contains(entry.contentHash()))) {
      return new Decision.Send(told + ", changed significantly since");
    }
    if (candidate.event() == EventType.NEW_MATCH) {
      return new Decision.Suppress(told + ", same content");
    }
    String news = candidate.event() == EventType.SCORE_IMPROVED ? "score" : "status";
    String limit = Spans.text(resendAfter);
    return told.isAtLeast(resendAfter)
        ? new Decision.Send(told + ", new " + news + " and at least " + limit + " since")
        : new Decision.Suppress(
            told + ", same content; a new " + news + " alone is told after " + limit);
  }
}
