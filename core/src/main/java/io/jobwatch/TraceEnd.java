package io.jobwatch;

import io.jobwatch.Trace.Stage;
import io.jobwatch.match.ClauseResult;
import io.jobwatch.match.Explanation;
import io.jobwatch.model.LedgerEntry;
import io.jobwatch.model.Match;
import io.jobwatch.model.MatchOutcome;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The last stage that an alert and a posting reached, and why. */
record TraceEnd(Stage stage, String summary) {

  static TraceEnd of(
      String alertId,
      String closed,
      Explanation explanation,
      @Nullable Match match,
      List<LedgerEntry> told,
      List<TracedDelivery> deliveries,
      String digest) {
    List<LedgerEntry> own = told.stream().filter(entry -> entry.alertId().equals(alertId)).toList();
    if (!own.isEmpty()) {
      LedgerEntry last = own.get(own.size() - 1);
      return new TraceEnd(
          Stage.DELIVERY,
          told(own, deliveries, digest) + later(match, last) + now(closed, explanation));
    }
    if (match != null) {
      return new TraceEnd(stage(match), decided(match) + now(closed, explanation));
    }
    if (!closed.isEmpty()) {
      return new TraceEnd(Stage.INACTIVE, "It is not matched: " + closed + ".");
    }
    return explanation.passed()
        ? new TraceEnd(
            Stage.WAITING,
            "It passes and was not matched: its change waits for the next run, or it has not changed"
                + " since the alert was saved or its source started quietly.")
        : new TraceEnd(Stage.CRITERIA, "It does not pass: " + failures(explanation));
  }

  private static String told(
      List<LedgerEntry> own, List<TracedDelivery> deliveries, String digest) {
    LedgerEntry last = own.get(own.size() - 1);
    String states =
        Stream.concat(
                Stream.of(digest).filter(text -> !text.isEmpty()),
                deliveries.stream()
                    .filter(traced -> traced.alertId().equals(last.alertId()))
                    .filter(traced -> !traced.delivery().createdAt().isBefore(last.at()))
                    .map(TracedDelivery::outcome))
            .collect(Collectors.joining("; "));
    return (last.told() ? times(own) : "Left out since it was closed, told by nobody, at ")
        + last.at()
        + ": "
        + (states.isEmpty() ? "no delivery of it is there any more" : states)
        + ".";
  }

  private static String times(List<LedgerEntry> own) {
    long times = own.stream().filter(LedgerEntry::told).count();
    return times == 1 ? "Told once, at " : "Told " + times + " times, last at ";
  }

  /** What became of a match after the subscriber was told of an earlier one. */
  private static String later(@Nullable Match match, LedgerEntry told) {
    return match == null || !match.at().isAfter(told.at()) ? "" : " Later: " + decided(match);
  }

  private static Stage stage(Match match) {
    return switch (match.outcome()) {
      case NOTIFIED -> Stage.DELIVERY;
      case SUPPRESSED -> Stage.DEDUP;
      case BELOW_THRESHOLD, HELD, SKIPPED -> Stage.SCORE;
    };
  }

  private static String decided(Match match) {
    String after =
        match.outcome() == MatchOutcome.HELD ? "; it is scored again in the next run." : ".";
    return "Matched at "
        + match.at()
        + " and "
        + TraceText.constant(match.outcome())
        + ": "
        + match.reason()
        + after;
  }

  private static String now(String closed, Explanation explanation) {
    if (!closed.isEmpty()) {
      return " By now " + closed + ".";
    }
    return explanation.passed() ? "" : " By now it does not pass: " + failures(explanation);
  }

  private static String failures(Explanation explanation) {
    return explanation.failed().stream().map(ClauseResult::reason).collect(Collectors.joining(" "));
  }
}
