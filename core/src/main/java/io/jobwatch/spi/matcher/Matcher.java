package io.jobwatch.spi.matcher;

import io.jobwatch.model.Verdict;

/** Scores a posting for an alert. Safe for use by several threads at once. */
@FunctionalInterface
public interface Matcher {

  /**
   * Scores one posting that passed the alert's criteria. An exception counts as {@link
   * Verdict.Unavailable}.
   *
   * @param input the posting and the alert
   * @return the verdict
   */
  Verdict score(MatchInput input);
}
