package io.jobwatch.match;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.PostingChange;
import io.jobwatch.model.PostingStatus;
import io.jobwatch.model.Profile;
import io.jobwatch.model.Verdict;
import io.jobwatch.spi.matcher.MatchInput;
import io.jobwatch.spi.matcher.Matcher;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the alerts that a changed posting passes and has their matchers score it. Safe for use by
 * several threads at once if its functions are.
 *
 * @see AlertIndex
 */
public final class AlertScorer {

  private static final Logger LOG = LoggerFactory.getLogger(AlertScorer.class);

  private static final int KEPT = 10_000;

  private final AlertIndex index;
  private final Function<PluginId, Matcher> matchers;
  private final Function<Set<String>, Map<String, Profile>> profiles;

  /** The index gives the same alert, and so the same criteria, until it is changed. */
  private final LoadingCache<Criteria, CompiledCriteria> compiled =
      Caffeine.newBuilder()
          .weakKeys()
          .maximumSize(KEPT)
          .executor(Runnable::run)
          .build(CompiledCriteria::of);

  /**
   * A scorer for some alerts.
   *
   * @param index the alerts
   * @param matchers gives the matcher with an id
   * @param profiles gives the profiles of subscribers, by their ids; asked once for each posting
   */
  public AlertScorer(
      AlertIndex index,
      Function<PluginId, Matcher> matchers,
      Function<Set<String>, Map<String, Profile>> profiles) {
    this.index = index;
    this.matchers = matchers;
    this.profiles = profiles;
  }

  /**
   * Scores one posting for every alert whose criteria it passes.
   *
   * @param change the change; a posting that is closed by now matches nothing, whatever the change
   * @param now the moment to which ages are relative
   * @return the scored matches
   */
  public List<ScoredMatch> score(PostingChange change, Instant now) {
    return score(change, now, alert -> true);
  }

  /**
   * Scores one posting for some alerts, as far as it passes their criteria.
   *
   * @param change the change; a posting that is closed by now matches nothing, whatever the change
   * @param now the moment to which ages are relative
   * @param wanted tells the alerts; the matchers of others are not asked
   * @return the scored matches
   */
  public List<ScoredMatch> score(PostingChange change, Instant now, Predicate<Alert> wanted) {
    if (change.posting().status() != PostingStatus.ACTIVE) {
      return List.of();
    }
    JobPosting posting = change.posting();
    List<Alert> alerts = new ArrayList<>(index.match(posting, now));
    alerts.removeIf(wanted.negate());
    if (alerts.isEmpty()) {
      return List.of();
    }
    alerts.sort(Comparator.comparing(Alert::id));
    PreparedPosting prepared = PreparedPosting.of(posting);
    Map<String, Profile> known = profiles(alerts);
    return alerts.stream()
        .map(
            alert -> {
              Profile profile = known.get(alert.subscriberId());
              Verdict verdict = verdict(alert, profile, prepared, now);
              return new ScoredMatch(alert, posting, change.kind(), verdict);
            })
        .toList();
  }

  private Map<String, Profile> profiles(List<Alert> alerts) {
    Set<String> subscribers =
        alerts.stream()
            // This one looks at no profile, and it is the one that most alerts have.
            .filter(alert -> !alert.matcher().equals(Matchers.CRITERIA))
            .map(Alert::subscriberId)
            .collect(Collectors.toSet());
    return subscribers.isEmpty() ? Map.of() : profiles.apply(subscribers);
  }

  private Verdict verdict(
      Alert alert, @Nullable Profile profile, PreparedPosting prepared, Instant now) {
    JobPosting posting = prepared.posting();
    try {
      Matcher matcher = matchers.apply(alert.matcher());
      List<String> reasons = compiled.get(alert.criteria()).reasons(prepared, now);
      MatchInput input = new MatchInput(alert, posting, reasons, profile);
      return CleanVerdict.of(PreparedMatcher.score(matcher, input, prepared));
    } catch (Throwable e) {
      // Whatever a plugin throws, also what its language does not make it declare.
      LOG.atWarn()
          .addKeyValue("event", "matcher_failed")
          .addKeyValue("matcher", alert.matcher())
          .addKeyValue("alert", alert.id())
          .addKeyValue("posting", posting.uid())
          .setCause(e)
          .log("matcher_failed");
      return new Verdict.Unavailable(
          "Matcher '" + alert.matcher() + "' failed: " + e.getClass().getSimpleName());
    }
  }
}
