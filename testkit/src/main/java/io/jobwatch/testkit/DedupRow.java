package io.jobwatch.testkit;

import io.jobwatch.model.Candidate;
import io.jobwatch.model.Decision;
import io.jobwatch.model.LedgerEntry;
import io.jobwatch.model.PostingContent;
import io.jobwatch.spi.dedup.DedupStrategy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One row of {@link DedupScenarios}.
 *
 * @param history what the subscriber was told, in any order
 * @param event what would be told now
 * @param send whether it is to be sent
 * @param because what the reason is to say
 */
record DedupRow(List<PastTelling> history, DedupEvent event, boolean send, String because) {

  /** Returns a posting's content that differs significantly for each name. */
  static PostingContent posted(String name) {
    return Samples.content("Java Developer " + name);
  }

  void check(DedupStrategy strategy) {
    Decision decision = decide(strategy);
    boolean sent = decision instanceof Decision.Send;
    if (sent != send || !decision.reason().contains(because)) {
      throw failure("it is " + words(sent) + " because \"" + decision.reason() + "\"");
    }
  }

  private Decision decide(DedupStrategy strategy) {
    Candidate candidate = event.candidate(Samples.NOW);
    List<LedgerEntry> ledger = ledger(candidate.posting().uid());
    Decision decision;
    Decision again;
    try {
      // The list refuses changes, so that a strategy that makes one fails here.
      decision = strategy.decide(candidate, ledger);
      again = strategy.decide(candidate, ledger);
    } catch (RuntimeException e) {
      AssertionError failure = failure("the strategy threw " + e);
      failure.initCause(e);
      throw failure;
    }
    if (!decision.equals(again)) {
      throw failure("asked twice, it is " + decision + " and then " + again);
    }
    return decision;
  }

  private List<LedgerEntry> ledger(String postingUid) {
    List<PastTelling> oldestFirst =
        history.stream()
            .sorted(Comparator.comparing((PastTelling telling) -> telling.ago()).reversed())
            .toList();
    List<LedgerEntry> entries = new ArrayList<>();
    for (PastTelling telling : oldestFirst) {
      entries.add(telling.entry(postingUid, entries.size() + 1, Samples.NOW));
    }
    return List.copyOf(entries);
  }

  private AssertionError failure(String but) {
    return new AssertionError(
        "A dedup scenario fails:\n"
            + ("  given  " + given("\n         ") + "\n")
            + ("  when   " + event + "\n")
            + ("  then   it is " + words(send) + " because \"" + because + "\"\n")
            + ("  but    " + but));
  }

  private String given(String separator) {
    return history.isEmpty()
        ? "never told"
        : history.stream().map(PastTelling::toString).collect(Collectors.joining(separator));
  }

  private static String words(boolean send) {
    return send ? "sent" : "suppressed";
  }

  /** Reads as a sentence: the name of a test. */
  @Override
  public String toString() {
    return "given "
        + given("; ")
        + ", when "
        + event
        + ", then it is "
        + words(send)
        + " because \""
        + because
        + "\"";
  }
}
