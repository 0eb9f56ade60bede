package io.jobwatch.spi.matcher;

import io.jobwatch.model.Alert;
import io.jobwatch.model.JobPosting;
import java.util.List;

/**
 * What a matcher scores.
 *
 * @param alert the alert
 * @param posting a posting that passed the alert's criteria
 * @param reasons why it passed, clause by clause, in sentences that a person can read
 */
public record MatchInput(Alert alert, JobPosting posting, List<String> reasons) {

  /** Copies the reasons. */
  public MatchInput {
    reasons = List.copyOf(reasons);
  }
}
