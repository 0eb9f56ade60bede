package io.jobwatch.notify;

import io.jobwatch.internal.text.TextCleaner;
import io.jobwatch.match.ScoredMatch;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Candidate;
import io.jobwatch.model.Decision;
import io.jobwatch.model.EventType;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.LedgerEntry;
import io.jobwatch.model.Match;
import io.jobwatch.model.MatchOutcome;
import io.jobwatch.model.Notification;
import io.jobwatch.model.NotificationItem;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.Route;
import io.jobwatch.spi.dedup.DedupStrategy;
import io.jobwatch.spi.storage.Stores;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides which matches are told and queues them. Ledger, matches and outbox are written in the
 * caller's transaction, so that a match is told if and only if it is noted as told.
 *
 * <p>Safe for use by several threads at once.
 */
public final class Notifier {

  private static final Logger LOG = LoggerFactory.getLogger(Notifier.class);
  private static final Comparator<ScoredMatch> BEST_FIRST =
      Comparator.comparingInt((ScoredMatch match) -> -Threshold.of(match).verdict().score())
          .thenComparing(match -> match.alert().id())
          .thenComparing(match -> match.posting().uid());

  private final Function<PluginId, DedupStrategy> strategies;
  private final ToIntFunction<Route> capacity;

  /**
   * A notifier.
   *
   * @param strategies gives the dedup strategy with an id
   * @param capacity gives how many matches fit into one message on a route
   */
  public Notifier(Function<PluginId, DedupStrategy> strategies, ToIntFunction<Route> capacity) {
    this.strategies = strategies;
    this.capacity = capacity;
  }

  /**
   * Tells what may be told.
   *
   * @param stores the stores of the caller's transaction
   * @param scored the matches
   * @param now the moment of the decision
   * @return what became of each match
   */
  public NotifyResult notify(Stores stores, List<ScoredMatch> scored, Instant now) {
    Map<String, List<ScoredMatch>> bySubscriber =
        scored.stream()
            .sorted(BEST_FIRST)
            .collect(
                Collectors.groupingBy(
                    match -> match.alert().subscriberId(), TreeMap::new, Collectors.toList()));
    Routing routing = Routing.read(stores.subscribers(), bySubscriber.keySet(), capacity);
    List<Match> matches = new ArrayList<>();
    List<Notification> notifications = new ArrayList<>();
    bySubscriber.forEach(
        (subscriberId, ofSubscriber) -> {
          Outgoing outgoing = new Outgoing(now);
          Told told = Told.read(stores.ledger(), subscriberId, uids(ofSubscriber));
          for (ScoredMatch match : ofSubscriber) {
            matches.add(decide(match, routing, told, outgoing, now));
          }
          notifications.addAll(outgoing.queue(stores, routing));
          stores.ledger().add(told.added(outgoing));
        });
    stores.matches().save(matches);
    return new NotifyResult(matches, notifications);
  }

  /**
   * Whether a match would be told now, without telling it.
   *
   * @param stores the stores of the caller's transaction
   * @param match the match
   * @param now the moment of the decision
   * @return the decision, and why
   */
  public Decision wouldNotify(Stores stores, ScoredMatch match, Instant now) {
    String subscriberId = match.alert().subscriberId();
    Routing routing = Routing.read(stores.subscribers(), List.of(subscriberId), capacity);
    Told told = Told.read(stores.ledger(), subscriberId, List.of(match.posting().uid()));
    Match decided = decide(match, routing, told, new Outgoing(now), now);
    return decided.outcome() == MatchOutcome.NOTIFIED
        ? new Decision.Send(decided.reason())
        : new Decision.Suppress(decided.reason());
  }

  private Match decide(
      ScoredMatch match, Routing routing, Told told, Outgoing outgoing, Instant now) {
    Threshold threshold = Threshold.of(match);
    if (threshold.outcome() != MatchOutcome.NOTIFIED) {
      return outcome(match, threshold.outcome(), threshold.reason(), now);
    }
    Alert alert = match.alert();
    JobPosting posting = match.posting();
    String obstacle = routing.obstacle(alert);
    if (!obstacle.isEmpty()) {
      return outcome(match, MatchOutcome.SUPPRESSED, obstacle, now);
    }
    int score = threshold.verdict().score();
    List<LedgerEntry> history = told.of(posting.uid());
    EventType event = Told.event(history, match.cause(), score);
    Candidate candidate =
        new Candidate(alert.subscriberId(), alert.id(), posting, event, score, now);
    Decision decision;
    try {
      decision = strategies.apply(alert.dedup()).decide(candidate, history);
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      return outcome(match, MatchOutcome.HELD, strategyFailed(alert, e), now);
    }
    if (decision instanceof Decision.Suppress) {
      return outcome(match, MatchOutcome.SUPPRESSED, decision.reason(), now);
    }
    NotificationItem item = new NotificationItem(posting.uid(), threshold.verdict());
    told.add(
        new LedgerEntry(
            alert.subscriberId(),
            posting.uid(),
            told.nextSequence(posting.uid()),
            alert.id(),
            event,
            posting.content().significantHash(),
            score,
            outgoing.add(alert, event, item),
            now));
    return outcome(match, MatchOutcome.NOTIFIED, decision.reason(), now);
  }

  /** A strategy that is broken or missing holds its own alerts' matches and nobody else's. */
  private static String strategyFailed(Alert alert, Throwable failure) {
    LOG.atError()
        .addKeyValue("event", "dedup_failed")
        .addKeyValue("dedup", alert.dedup())
        .addKeyValue("alert", alert.id())
        .setCause(failure)
        .log("dedup_failed");
    return "Dedup strategy '" + alert.dedup() + "' failed: " + failure.getClass().getSimpleName();
  }

  private static Match outcome(
      ScoredMatch match, MatchOutcome outcome, String reason, Instant now) {
    return new Match(
        match.alert().id(),
        match.posting().uid(),
        match.verdict(),
        outcome,
        TextCleaner.oneLine(reason),
        now);
  }

  private static List<String> uids(List<ScoredMatch> matches) {
    return matches.stream().map(match -> match.posting().uid()).distinct().toList();
  }
}
