package io.jobwatch.match;

import io.jobwatch.model.Alert;
import java.util.List;

/**
 * An alert whose criteria a posting passes.
 *
 * @param alert the alert
 * @param reasons why, clause by clause, in sentences that a person can read; never empty
 */
public record CriteriaMatch(Alert alert, List<String> reasons) {

  /** Copies the reasons. */
  public CriteriaMatch {
    reasons = List.copyOf(reasons);
  }
}
