package io.jobwatch.docs.snippets;

import io.jobwatch.Jobwatch;
import io.jobwatch.Trace;
import io.jobwatch.match.ClauseResult;
import io.jobwatch.match.CriteriaExplainer;
import io.jobwatch.match.Explanation;
import io.jobwatch.match.Hit;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.JobPosting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How to ask why. */
public final class Explain {

  private Explain() {}

  public static Explanation explain(JobPosting posting) {
    // tag::criteria
    Criteria criteria =
        Criteria.builder()
            .keywords("java", "kotlin")
            .blockedRoles("manager")
            .locations("Vienna")
            .postedWithin(Duration.ofDays(2))
            .build();
    Explanation explanation = CriteriaExplainer.explain(criteria, posting, Instant.now());
    // end::criteria
    return explanation;
  }

  public static List<String> found(Explanation explanation, JobPosting posting) {
    List<String> found = new ArrayList<>();
    // tag::hits
    for (ClauseResult result : explanation.clauses()) {
      for (Hit hit : result.hits()) {
        found.add(hit.part() + ": " + hit.in(posting.content()));
      }
    }
    // end::hits
    return found;
  }

  public static void support(Jobwatch jobwatch, String postingUid) {
    // tag::trace
    Trace trace = jobwatch.alerts().trace("ada/Java in Berlin", postingUid);
    System.out.println(trace.text());
    // end::trace
  }
}
