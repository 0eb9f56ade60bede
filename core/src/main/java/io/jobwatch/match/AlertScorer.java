package io.jobwatch.match;

import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.PostingChange;
import io.jobwatch.model.PostingStatus;
import io.jobwatch.model.Verdict;
import io.jobwatch.spi.matcher.MatchInput;
import io.jobwatch.spi.matcher.Matcher;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the alerts that a changed posting passes and has their matchers score it. Immutable.
 *
 * @see AlertIndex
 */
public final class AlertScorer {

  private static final Logger LOG = LoggerFactory.getLogger(AlertScorer.class);

  private final AlertIndex index;
  private final Function<PluginId, Matcher> matchers;

  /**
   * A scorer for some alerts.
   *
   * @param index the alerts
   * @param matchers gives the matcher with an id
   */
  public AlertScorer(AlertIndex index, Function<PluginId, Matcher> matchers) {
    this.index = index;
    this.matchers = matchers;
  }

  /**
   * Scores one posting for every alert whose criteria it passes.
   *
   * @param change the change; a posting that is closed by now matches nothing, whatever the change
   * @param now the moment to which ages are relative
   * @return the scored matches
   */
  public List<ScoredMatch> score(PostingChange change, Instant now) {
    if (change.posting().status() != PostingStatus.ACTIVE) {
      return List.of();
    }
    JobPosting posting = change.posting();
    return index.match(posting, now).stream()
        .map(
            match ->
                new ScoredMatch(match.alert(), posting, change.kind(), verdict(match, posting)))
        .toList();
  }

  private Verdict verdict(CriteriaMatch match, JobPosting posting) {
    try {
      Matcher matcher = matchers.apply(match.alert().matcher());
      return CleanVerdict.of(
          matcher.score(new MatchInput(match.alert(), posting, match.reasons())));
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      LOG.atWarn()
          .addKeyValue("event", "matcher_failed")
          .addKeyValue("matcher", match.alert().matcher())
          .addKeyValue("alert", match.alert().id())
          .addKeyValue("posting", posting.uid())
          .setCause(e)
          .log("matcher_failed");
      return new Verdict.Unavailable(
          "Matcher '" + match.alert().matcher() + "' failed: " + e.getClass().getSimpleName());
    }
  }
}
