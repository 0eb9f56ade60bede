package io.jobwatch;

import io.jobwatch.error.StorageException;
import io.jobwatch.match.AlertScorer;
import io.jobwatch.match.ScoredMatch;
import io.jobwatch.model.Alert;
import io.jobwatch.model.PostingChange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Scores postings such that one that cannot be matched holds up no other. */
final class PostingScorer {

  private static final Logger LOG = LoggerFactory.getLogger(PostingScorer.class);

  private final AlertScorer scorer;

  PostingScorer(AlertScorer scorer) {
    this.scorer = scorer;
  }

  /**
   * Scores one posting for some alerts.
   *
   * @return the scored matches, or nothing if that failed, which is logged
   * @throws StorageException if what it takes could not be read, which is no fault of the posting
   */
  Optional<List<ScoredMatch>> score(PostingChange change, Instant now, Predicate<Alert> wanted) {
    try {
      return Optional.of(scorer.score(change, now, wanted));
    } catch (StorageException e) {
      throw e;
    } catch (Throwable e) {
      LOG.atError()
          .addKeyValue("event", "match_broken")
          .addKeyValue("posting", change.posting().uid())
          .setCause(e)
          .log("match_broken");
      return Optional.empty();
    }
  }
}
