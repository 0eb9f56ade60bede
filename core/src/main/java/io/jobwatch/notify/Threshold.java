package io.jobwatch.notify;

import io.jobwatch.match.ScoredMatch;
import io.jobwatch.model.Alert;
import io.jobwatch.model.MatchOutcome;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Verdict;
import java.util.List;

/**
 * Whether a verdict is good enough for its alert.
 *
 * @param verdict the verdict to tell of; meaningful only when {@code outcome} is {@code NOTIFIED}
 * @param outcome {@code NOTIFIED} if it is good enough, otherwise what becomes of the match
 * @param reason why
 */
record Threshold(Verdict.Scored verdict, MatchOutcome outcome, String reason) {

  private static final Verdict.Scored NONE =
      new Verdict.Scored(0, Priority.LOW, List.of(), List.of(), List.of());

  static Threshold of(ScoredMatch match) {
    Alert alert = match.alert();
    if (match.verdict() instanceof Verdict.Scored scored) {
      boolean enough =
          scored.score() >= alert.minScore()
              && scored.priority().compareTo(alert.minPriority()) >= 0;
      String reason =
          "score "
              + scored.score()
              + " and priority "
              + scored.priority().wireName()
              + (enough ? " reach " : " do not reach ")
              + alert.minScore()
              + " and "
              + alert.minPriority().wireName();
      return new Threshold(
          scored, enough ? MatchOutcome.NOTIFIED : MatchOutcome.BELOW_THRESHOLD, reason);
    }
    String reason =
        match.verdict() instanceof Verdict.OverBudget over
            ? over.reason()
            : ((Verdict.Unavailable) match.verdict()).reason();
    return switch (alert.whenUnavailable()) {
      case SEND -> new Threshold(unscored(alert, reason), MatchOutcome.NOTIFIED, reason);
      case HOLD -> new Threshold(NONE, MatchOutcome.HELD, reason);
      case SKIP -> new Threshold(NONE, MatchOutcome.SKIPPED, reason);
    };
  }

  private static Verdict.Scored unscored(Alert alert, String reason) {
    return new Verdict.Scored(
        alert.minScore(),
        alert.minPriority(),
        List.of(),
        List.of(),
        List.of("Not scored: " + reason));
  }
}
