package io.jobwatch.dedup;

import io.jobwatch.model.Candidate;
import io.jobwatch.model.Decision;
import io.jobwatch.model.LedgerEntry;
import io.jobwatch.spi.dedup.DedupStrategy;
import java.util.List;
import java.util.Locale;

/** One message per subscriber, posting and event type, ever. */
record Once() implements DedupStrategy {

  @Override
  public Decision decide(Candidate candidate, List<LedgerEntry> history) {
    String event = candidate.event().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    List<LedgerEntry> same =
        history.stream().filter(entry -> entry.event() == candidate.event()).toList();
    return Telling.last(candidate, same)
        .<Decision>map(
            told -> new Decision.Suppress(told + " of its " + event + ", which is told once only"))
        .orElseGet(
            () ->
                new Decision.Send(
                    history.isEmpty() ? Telling.NEVER : "not told of its " + event + " before"));
  }
}
