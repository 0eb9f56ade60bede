package io.jobwatch.notify;

import io.jobwatch.internal.policy.Schedules;
import io.jobwatch.internal.policy.Snoozes;
import io.jobwatch.internal.text.TextCleaner;
import io.jobwatch.match.ScoredMatch;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Candidate;
import io.jobwatch.model.Decision;
import io.jobwatch.model.EventType;
import io.jobwatch.model.LedgerEntry;
import io.jobwatch.model.Match;
import io.jobwatch.model.MatchOutcome;
import io.jobwatch.model.Notification;
import io.jobwatch.model.NotificationItem;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.Route;
import io.jobwatch.model.Subscriber;
import io.jobwatch.model.internal.Refusals;
import io.jobwatch.spi.dedup.DedupStrategy;
import io.jobwatch.spi.storage.Stores;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The decisions of one transaction: what is read for them is read for all of them at once. */
final class NotifyPass {

  private static final Logger LOG = LoggerFactory.getLogger(Notifier.class);

  private static final String UNREADABLE =
      " cannot be read: the version of Jobwatch that wrote it, or a later one, may.";

  private final Stores stores;
  private final Function<PluginId, DedupStrategy> strategies;
  private final Instant now;
  private final Routing routing;
  private final Snoozes snoozes;
  private final Told told;
  private final HeldBefore held;
  private final Outgoing outgoing;
  private final Map<String, Integer> toldToday = new HashMap<>();

  NotifyPass(
      Stores stores,
      Collection<Rated> matches,
      Function<PluginId, DedupStrategy> strategies,
      ToIntFunction<Route> capacity,
      Instant now) {
    Map<String, Set<String>> postings =
        matches.stream()
            .collect(
                Collectors.groupingBy(
                    rated -> rated.match().alert().subscriberId(),
                    Collectors.mapping(Rated::uid, Collectors.toSet())));
    this.stores = stores;
    this.strategies = strategies;
    this.now = now;
    this.routing = Routing.read(stores.subscribers(), postings.keySet(), capacity);
    this.snoozes = Snoozes.of(stores.subscribers().snoozes(postings.keySet()), now);
    this.told = Told.read(stores.ledger(), postings);
    this.held = HeldBefore.read(stores.matches(), matches);
    this.outgoing = new Outgoing(routing, now);
  }

  /** Has others wait who would count the notifications of the same subscribers. */
  void lockCounts() {
    stores.subscribers().lock(routing.limited());
  }

  /** Decides about one match, and notes it as told if it is. */
  Match decide(Rated one) {
    List<LedgerEntry> history = told.of(one.match().alert().subscriberId(), one.uid());
    return decide(held.whole(one, history), history);
  }

  private Match decide(Rated rated, List<LedgerEntry> history) {
    ScoredMatch match = rated.match();
    Threshold threshold = rated.threshold();
    if (threshold.outcome() != MatchOutcome.NOTIFIED) {
      return outcome(rated, threshold.outcome(), threshold.reason());
    }
    Alert alert = match.alert();
    if (routing.unreadable(alert.subscriberId())) {
      return outcome(rated, MatchOutcome.HELD, "The subscriber's row" + UNREADABLE);
    }
    String obstacle = obstacle(match);
    if (!obstacle.isEmpty()) {
      return outcome(rated, MatchOutcome.SUPPRESSED, obstacle);
    }
    if (told.unreadable(alert.subscriberId(), rated.uid())) {
      return outcome(
          rated, MatchOutcome.HELD, "What the subscriber was told of the posting" + UNREADABLE);
    }
    int score = threshold.verdict().score();
    EventType event = Told.event(history, match.cause(), alert.id(), score);
    Candidate candidate =
        new Candidate(alert.subscriberId(), alert.id(), match.posting(), event, score, now);
    Decision decision;
    String reason;
    try {
      decision =
          Refusals.given("Decision", strategies.apply(alert.dedup()).decide(candidate, history));
      reason = Refusals.given("Reason of a decision", decision.reason());
    } catch (Throwable e) {
      return outcome(rated, MatchOutcome.HELD, failed(alert, e));
    }
    if (decision instanceof Decision.Suppress) {
      return outcome(rated, MatchOutcome.SUPPRESSED, reason);
    }
    Timing timing;
    try {
      timing = timing(alert, threshold, event);
    } catch (IllegalArgumentException e) {
      // A frequency that was stored without the check of the facade, which says what is wrong.
      return outcome(rated, MatchOutcome.HELD, String.valueOf(e.getMessage()));
    }
    note(rated, candidate, timing);
    String when = timing.digest() ? "; told in the digest of " + timing.at() : "";
    return outcome(rated, MatchOutcome.NOTIFIED, reason + when);
  }

  private void note(Rated rated, Candidate candidate, Timing timing) {
    Alert alert = rated.match().alert();
    String uid = rated.uid();
    int sequence = told.nextSequence(alert.subscriberId(), uid);
    NotificationItem item =
        new NotificationItem(
            alert.id(), uid, candidate.event(), rated.threshold().verdict(), sequence, 0);
    Subscriber subscriber = routing.subscriber(alert.subscriberId());
    told.add(
        new LedgerEntry(
            alert.subscriberId(),
            uid,
            sequence,
            alert.id(),
            candidate.event(),
            candidate.posting().offerHash(),
            candidate.score(),
            outgoing.add(alert, subscriber, item, timing),
            now));
  }

  /** Stores what was decided; gives the notifications that are told at once. */
  List<Notification> store(List<Match> decided) {
    List<Notification> notifications = outgoing.notifications();
    stores.ledger().add(told.added().stream().map(outgoing::carried).toList());
    stores.matches().save(decided);
    // Last, since it takes rows that others wait for until the end: of digests and of alerts.
    outgoing.queue(stores);
    return notifications;
  }

  private String obstacle(ScoredMatch match) {
    Alert alert = match.alert();
    String obstacle = routing.obstacle(alert);
    return obstacle.isEmpty()
        ? snoozes.reason(alert.subscriberId(), alert.id(), match.posting())
        : obstacle;
  }

  private Timing timing(Alert alert, Threshold threshold, EventType event) {
    Subscriber subscriber = routing.subscriber(alert.subscriberId());
    Timing timing = Timing.of(alert, subscriber, threshold.verdict(), now);
    int most = subscriber.preferences().perDay();
    boolean full =
        most > 0
            && !timing.digest()
            && toldToday(subscriber) + outgoing.with(alert, event, timing) > most;
    return full ? Timing.tomorrow(subscriber, now) : timing;
  }

  private int toldToday(Subscriber subscriber) {
    Instant start = Schedules.startOfDay(now, subscriber.zone());
    return toldToday.computeIfAbsent(
        subscriber.id(), id -> stores.deliveries().notified(id, start));
  }

  /** A strategy that is broken or missing holds its own alerts' matches and nobody else's. */
  private static String failed(Alert alert, Throwable failure) {
    LOG.atError()
        .addKeyValue("event", "dedup_failed")
        .addKeyValue("dedup", alert.dedup())
        .addKeyValue("alert", alert.id())
        .setCause(failure)
        .log("dedup_failed");
    return "Dedup strategy '" + alert.dedup() + "' failed: " + failure.getClass().getSimpleName();
  }

  private Match outcome(Rated rated, MatchOutcome outcome, String reason) {
    return new Match(
        rated.match().alert().id(),
        rated.uid(),
        rated.match().cause(),
        rated.match().verdict(),
        outcome,
        TextCleaner.oneLine(reason),
        now);
  }
}
