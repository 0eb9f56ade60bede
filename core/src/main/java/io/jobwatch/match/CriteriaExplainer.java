package io.jobwatch.match;

import io.jobwatch.model.Criteria;
import io.jobwatch.model.JobPosting;
import java.time.Instant;

/** Says clause by clause why a posting passes criteria or not. */
public final class CriteriaExplainer {

  private CriteriaExplainer() {}

  /**
   * Explains one posting. The explanation passes exactly when {@link AlertIndex} finds the alert.
   *
   * @param criteria the criteria
   * @param posting the posting
   * @param now the moment by which its age is judged
   * @return what each clause says
   */
  public static Explanation explain(Criteria criteria, JobPosting posting, Instant now) {
    return CompiledCriteria.of(criteria).explain(PreparedPosting.of(posting), now);
  }
}
