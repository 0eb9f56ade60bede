package io.jobwatch;

import io.jobwatch.match.AlertIndex;
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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Scores again what was held because its matcher could not score, once alert and subscriber are
 * active. A matcher that still cannot for a subscriber is not asked for that one again in a run,
 * and for nobody once that has cost enough.
 */
final class HeldMatches {

  /** How many are looked at in a run. */
  private static final int MOST = 1_000;

  /** About so many are stored in a transaction; those of a subscriber in one, as one message. */
  private static final int BATCH = 200;

  /** A matcher rests that has not been able to score for so many, or that took so long for it. */
  private static final int FAILURES = 100;

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Engine engine;
  private final Storage storage;
  private final PostingScorer scorer;
  private final BooleanSupplier ended;

  /** By subscriber. */
  private final Map<String, Map<Match, Again>> again = new TreeMap<>();

  private final List<Match> notAsked = new ArrayList<>();
  private final Set<Asked> failing = new HashSet<>();
  private final Map<PluginId, Integer> failures = new HashMap<>();
  private final Map<PluginId, Long> nanos = new HashMap<>();

  /** A match that was scored again, or that is not any more and why. */
  private record Again(@Nullable ScoredMatch scored, String obstacle) {}

  private record Asked(PluginId matcher, String subscriberId) {}

  private HeldMatches(Engine engine, BooleanSupplier ended) {
    this.engine = engine;
    this.ended = ended;
    this.storage = engine.storage();
    this.scorer =
        new PostingScorer(
            new AlertScorer(
                engine.alerts().asOfNow(storage),
                engine.plugins()::matcher,
                new ProfileLoader(storage)));
  }

  /** Those that wait now; what this run holds itself is for the next one. */
  static List<Match> waiting(Engine engine) {
    return engine.storage().transaction(stores -> stores.matches().with(MatchOutcome.HELD, MOST));
  }

  /**
   * Scores them again, as far as they are held still.
   *
   * @param ended whether to score no more, which is looked at before each
   * @param stored is given what became of them, once that is stored
   */
  static void score(
      Engine engine, List<Match> held, BooleanSupplier ended, Consumer<NotifyResult> stored) {
    if (held.isEmpty()) {
      return;
    }
    HeldMatches pass = new HeldMatches(engine, ended);
    held.stream()
        .collect(Collectors.groupingBy(Match::postingUid, LinkedHashMap::new, Collectors.toList()))
        .forEach(pass::posting);
    pass.store(held.size() == MOST, stored);
  }

  private void posting(String uid, List<Match> held) {
    if (ended.getAsBoolean()) {
      return;
    }
    List<String> alertIds = held.stream().map(Match::alertId).toList();
    Map<String, Alert> alerts = new HashMap<>();
    Set<String> active = new HashSet<>();
    Set<String> unreadable = new HashSet<>();
    Optional<JobPosting> posting =
        storage.transaction(
            stores -> {
              stores
                  .alerts()
                  .find(alertIds, unreadable::add)
                  .forEach(alert -> alerts.put(alert.id(), alert));
              stores.alerts().active(alertIds).forEach(alert -> active.add(alert.id()));
              return stores.postings().find(List.of(uid), unreadable::add).stream().findFirst();
            });
    // One that has become active since would seem to pass no more.
    AlertIndex unused = engine.alerts().asOfNow(storage);
    for (Match match : held) {
      if (unreadable.contains(match.alertId()) || unreadable.contains(uid)) {
        notAsked.add(match);
        continue;
      }
      Alert alert = alerts.get(match.alertId());
      String obstacle = alert == null ? "the alert was deleted" : obstacle(posting);
      if (alert == null || !obstacle.isEmpty()) {
        note(alert == null ? "" : alert.subscriberId(), match, new Again(null, obstacle));
      } else if (!active.contains(alert.id()) || rests(alert) || ended.getAsBoolean()) {
        notAsked.add(match);
      } else {
        ask(match, alert, posting.orElseThrow());
      }
    }
  }

  private static String obstacle(Optional<JobPosting> posting) {
    return posting
        .map(one -> one.status() == PostingStatus.ACTIVE ? "" : "the posting is closed")
        .orElse("the posting is gone");
  }

  private boolean rests(Alert alert) {
    PluginId matcher = alert.matcher();
    return failing.contains(new Asked(matcher, alert.subscriberId()))
        || failures.getOrDefault(matcher, 0) >= FAILURES
        || nanos.getOrDefault(matcher, 0L) >= PATIENCE.toNanos();
  }

  private void ask(Match match, Alert alert, JobPosting posting) {
    Instant now = engine.clock().instant();
    PostingChange change = new PostingChange(ChangeKind.CHANGED, posting, Set.of(), now);
    long begun = System.nanoTime();
    // Its age counts as when it came in: it is not to grow too old while it waits.
    Instant appeared = posting.appearedAt();
    Instant came = appeared == null ? posting.firstSeen() : appeared;
    Optional<List<ScoredMatch>> asked =
        scorer.score(change, came, one -> one.id().equals(alert.id()));
    if (asked.isEmpty()) {
      notAsked.add(match);
      return;
    }
    Optional<ScoredMatch> scored = asked.get().stream().findFirst();
    if (scored.filter(one -> !(one.verdict() instanceof Verdict.Scored)).isPresent()) {
      failing.add(new Asked(alert.matcher(), alert.subscriberId()));
      failures.merge(alert.matcher(), 1, Integer::sum);
      nanos.merge(alert.matcher(), System.nanoTime() - begun, Long::sum);
    }
    note(
        alert.subscriberId(),
        match,
        new Again(scored.orElse(null), "the posting does not pass the alert any more"));
  }

  private void note(String subscriberId, Match match, Again one) {
    again.computeIfAbsent(subscriberId, id -> new LinkedHashMap<>()).put(match, one);
  }

  private void store(boolean full, Consumer<NotifyResult> stored) {
    Map<String, Map<Match, Again>> batch = new TreeMap<>();
    int size = 0;
    for (Map.Entry<String, Map<Match, Again>> one : again.entrySet()) {
      batch.put(one.getKey(), one.getValue());
      size += one.getValue().size();
      if (size >= BATCH) {
        stored.accept(store(batch));
        batch = new TreeMap<>();
        size = 0;
      }
    }
    if (!batch.isEmpty()) {
      stored.accept(store(batch));
    }
    if (full) {
      // Or those behind them would never be looked at.
      storage.execute(
          stores -> {
            Instant now = engine.clock().instant();
            stores
                .matches()
                .save(
                    stillHeld(stores, notAsked).stream().map(match -> later(match, now)).toList());
          });
    }
  }

  private NotifyResult store(Map<String, Map<Match, Again>> batch) {
    return storage.transaction(
        stores -> {
          // Another node may be at the same ones.
          stores.subscribers().lock(batch.keySet());
          Instant now = engine.clock().instant();
          List<ScoredMatch> scored = new ArrayList<>();
          List<Match> outdated = new ArrayList<>();
          for (Map<Match, Again> ofSubscriber : batch.values()) {
            for (Match match : stillHeld(stores, ofSubscriber.keySet())) {
              Again one = Objects.requireNonNull(ofSubscriber.get(match));
              if (one.scored() != null) {
                scored.add(one.scored());
              } else {
                outdated.add(outdated(match, one.obstacle(), now));
              }
            }
          }
          stores.matches().save(outdated);
          return engine.notifier().notify(stores, scored, now);
        });
  }

  private static List<Match> stillHeld(Stores stores, Collection<Match> matches) {
    return matches.stream()
        .filter(
            match ->
                stores
                    .matches()
                    .find(match.alertId(), match.postingUid())
                    .filter(one -> one.outcome() == MatchOutcome.HELD)
                    .isPresent())
        .toList();
  }

  private static Match later(Match match, Instant now) {
    return new Match(
        match.alertId(),
        match.postingUid(),
        match.cause(),
        match.verdict(),
        MatchOutcome.HELD,
        match.reason(),
        now);
  }

  private static Match outdated(Match match, String reason, Instant now) {
    return new Match(
        match.alertId(),
        match.postingUid(),
        match.cause(),
        match.verdict(),
        MatchOutcome.SKIPPED,
        reason,
        now);
  }
}
