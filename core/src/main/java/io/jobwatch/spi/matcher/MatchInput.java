package io.jobwatch.spi.matcher;

import io.jobwatch.model.Alert;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.Profile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a matcher scores.
 *
 * @param alert the alert
 * @param posting a posting that passed the alert's criteria; its description as text, while that as
 *     HTML and the board's own record may be left out
 * @param reasons why it passed, clause by clause, in sentences that a person can read
 * @param profile the profile of the alert's subscriber, or {@code null} if there is none
 */
public record MatchInput(
    Alert alert, JobPosting posting, List<String> reasons, @Nullable Profile profile) {

  /** Copies the reasons. */
  public MatchInput {
    reasons = List.copyOf(reasons);
  }

  /**
   * An input of a subscriber who has no profile.
   *
   * @param alert the alert
   * @param posting a posting that passed the alert's criteria
   * @param reasons why it passed
   */
  public MatchInput(Alert alert, JobPosting posting, List<String> reasons) {
    this(alert, posting, reasons, null);
  }
}
