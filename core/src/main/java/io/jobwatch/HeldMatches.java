package io.jobwatch;

import io.jobwatch.error.StorageException;
import io.jobwatch.match.AlertScorer;
import io.jobwatch.match.ScoredMatch;
import io.jobwatch.model.Alert;
import io.jobwatch.model.ChangeKind;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.Match;
import io.jobwatch.model.MatchOutcome;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.PostingChange;
import io.jobwatch.model.PostingStatus;
import io.jobwatch.model.Verdict;
import io.jobwatch.notify.NotifyResult;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.spi.storage.Stores;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Scores again what was held because its matcher could not score. A matcher that still cannot is
 * asked once and no more; what remains held goes to the end of the queue.
 */
final class HeldMatches {

  private static final Logger LOG = LoggerFactory.getLogger(HeldMatches.class);

  /** How many are looked at in a run. */
  private static final int MOST = 1_000;

  private final Engine engine;
  private final Storage storage;
  private final AlertScorer scorer;
  private final List<NotifyResult> results = new ArrayList<>();
  private final Set<PluginId> resting = new HashSet<>();

  private HeldMatches(Engine engine) {
    this.engine = engine;
    this.storage = engine.storage();
    this.scorer =
        new AlertScorer(
            engine.alerts().asOfNow(storage),
            engine.plugins()::matcher,
            new ProfileLoader(storage));
  }

  /** Those that wait now; what this run holds itself is for the next one. */
  static List<Match> waiting(Engine engine) {
    return engine.storage().transaction(stores -> stores.matches().with(MatchOutcome.HELD, MOST));
  }

  /** Scores them again, as far as they are held still; gives what became of them. */
  static List<NotifyResult> score(Engine engine, List<Match> held) {
    if (held.isEmpty()) {
      return List.of();
    }
    HeldMatches pass = new HeldMatches(engine);
    held.stream()
        .collect(Collectors.groupingBy(Match::postingUid, LinkedHashMap::new, Collectors.toList()))
        .forEach(pass::posting);
    return pass.results;
  }

  /** Those of one posting, once for all of them. */
  private void posting(String uid, List<Match> held) {
    if (engine.stopping()) {
      return;
    }
    Optional<JobPosting> posting =
        storage
            .transaction(stores -> stores.postings().find(uid))
            .filter(one -> one.status() == PostingStatus.ACTIVE);
    Map<String, Alert> alerts =
        storage
            .transaction(stores -> stores.alerts().find(held.stream().map(Match::alertId).toList()))
            .stream()
            .collect(Collectors.toMap(Alert::id, Function.identity()));
    Map<String, ScoredMatch> again = new HashMap<>();
    posting.ifPresent(one -> again.putAll(again(one, held, alerts)));
    store(held, alerts, again);
  }

  private Map<String, ScoredMatch> again(
      JobPosting posting, List<Match> held, Map<String, Alert> alerts) {
    Instant now = engine.clock().instant();
    Map<String, ScoredMatch> again = new HashMap<>();
    Set<String> asked = new HashSet<>();
    for (Match match : held) {
      Alert alert = alerts.get(match.alertId());
      if (alert != null && resting.contains(alert.matcher())) {
        again.put(alert.id(), asBefore(alert, posting, match.verdict()));
      } else if (alert != null) {
        asked.add(alert.id());
      }
    }
    try {
      PostingChange change = new PostingChange(ChangeKind.CHANGED, posting, Set.of(), now);
      for (ScoredMatch one : scorer.score(change, now, alert -> asked.contains(alert.id()))) {
        again.put(one.alert().id(), one);
        if (!(one.verdict() instanceof Verdict.Scored)) {
          resting.add(one.alert().matcher());
        }
      }
    } catch (StorageException e) {
      throw e;
    } catch (Throwable e) {
      LOG.atError()
          .addKeyValue("event", "match_broken")
          .addKeyValue("posting", posting.uid())
          .setCause(e)
          .log("match_broken");
      for (Match match : held) {
        Alert alert = alerts.get(match.alertId());
        if (alert != null) {
          again.putIfAbsent(alert.id(), asBefore(alert, posting, match.verdict()));
        }
      }
    }
    return again;
  }

  private static ScoredMatch asBefore(Alert alert, JobPosting posting, Verdict verdict) {
    return new ScoredMatch(alert, posting, ChangeKind.CHANGED, verdict);
  }

  private void store(List<Match> held, Map<String, Alert> alerts, Map<String, ScoredMatch> again) {
    results.add(
        storage.transaction(
            stores -> {
              // Another node may be at the same ones.
              stores
                  .subscribers()
                  .lock(
                      alerts.values().stream()
                          .map(Alert::subscriberId)
                          .collect(Collectors.toSet()));
              Instant now = engine.clock().instant();
              List<ScoredMatch> scored = new ArrayList<>();
              List<Match> outdated = new ArrayList<>();
              for (Match match : held) {
                ScoredMatch one = again.get(match.alertId());
                if (isStillHeld(stores, match)) {
                  if (one == null) {
                    outdated.add(outdated(match, now));
                  } else {
                    scored.add(one);
                  }
                }
              }
              stores.matches().save(outdated);
              return engine.notifier().notify(stores, scored, now);
            }));
  }

  private static boolean isStillHeld(Stores stores, Match match) {
    return stores
        .matches()
        .find(match.alertId(), match.postingUid())
        .filter(one -> one.outcome() == MatchOutcome.HELD)
        .isPresent();
  }

  private static Match outdated(Match match, Instant now) {
    return new Match(
        match.alertId(),
        match.postingUid(),
        match.verdict(),
        MatchOutcome.SKIPPED,
        "the posting is closed or does not pass the alert any more",
        now);
  }
}
