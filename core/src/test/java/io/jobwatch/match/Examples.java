package io.jobwatch.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.internal.signature.Signer;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.JobPosting;
import java.time.Instant;
import java.util.List;

/** Explains what examples are about, which holds for the index and the screen as well. */
final class Examples {

  private Examples() {}

  static Explanation explain(Criteria criteria, JobPosting posting, Instant now) {
    Explanation explanation = CriteriaExplainer.explain(criteria, posting, now);
    Alert alert = Alert.named("any").forSubscriber("ada").criteria(criteria);
    assertThat(AlertIndex.of(List.of(alert)).match(posting, now))
        .as("found by the index")
        .hasSize(explanation.passed() ? 1 : 0);
    assertThat(SignatureScreen.of(criteria).mayPass(Signer.sign(posting), now))
        .as("let through by the screen")
        .isIn(true, explanation.passed());
    return explanation;
  }
}
