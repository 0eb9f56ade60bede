package io.jobwatch;

import io.jobwatch.match.Explanation;
import io.jobwatch.model.LedgerEntry;
import io.jobwatch.model.Match;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a posting for an alert: every decision from the criteria up to the deliveries.
 *
 * @param alertId the alert
 * @param postingUid the posting
 * @param stage the last stage that it reached
 * @param summary why it ended there, in sentences that a person can read; plain text, to be escaped
 *     wherever it is shown
 * @param explanation what each clause says of the posting as it is now; {@code null} if the alert
 *     or the posting is not there
 * @param match the latest match as it was decided, or {@code null} if there never was one
 * @param told what the subscriber was told of the posting, by this alert or another, by sequence
 * @param deliveries the deliveries that carry it to the subscriber, the first created first
 */
public record Trace(
    String alertId,
    String postingUid,
    Stage stage,
    String summary,
    @Nullable Explanation explanation,
    @Nullable Match match,
    List<LedgerEntry> told,
    List<TracedDelivery> deliveries) {

  /** A stage on the way from a posting to a message. */
  public enum Stage {
    /** The alert or the posting is not there. */
    ABSENT,
    /** The posting is closed, or the alert or its subscriber is not active. */
    INACTIVE,
    /** The posting does not pass the alert's criteria. */
    CRITERIA,
    /** It passes and was not matched yet. */
    WAITING,
    /** The score was too low, or the match could not be judged and is held or skipped. */
    SCORE,
    /** The dedup strategy, a snooze or the want of an open route kept it from being told. */
    DEDUP,
    /** It was told: the deliveries say how far it came. */
    DELIVERY
  }

  /** Copies the lists. */
  public Trace {
    told = List.copyOf(told);
    deliveries = List.copyOf(deliveries);
  }

  /**
   * All of it as lines for a log or a support page.
   *
   * @return plain text that may quote the posting, to be escaped wherever it is shown; without a
   *     line break at its end
   */
  public String text() {
    return TraceText.of(this);
  }
}
