package io.jobwatch.notify;

import io.jobwatch.match.ScoredMatch;
import io.jobwatch.model.Decision;
import io.jobwatch.model.Digest;
import io.jobwatch.model.Match;
import io.jobwatch.model.MatchOutcome;
import io.jobwatch.model.Notification;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.Route;
import io.jobwatch.spi.dedup.DedupStrategy;
import io.jobwatch.spi.storage.Stores;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Decides which matches are told and queues them, or has them wait in digests. Ledger, matches,
 * digests and outbox are written in the caller's transaction, so that a match is told if and only
 * if it is noted as told.
 *
 * <p>Safe for use by several threads at once.
 */
public final class Notifier {

  private final Function<PluginId, DedupStrategy> strategies;
  private final ToIntFunction<Route> capacity;
  private final NotifyObserver observer;

  /**
   * A notifier.
   *
   * @param strategies gives the dedup strategy with an id
   * @param capacity gives how many matches fit into one message on a route
   * @param observer is given what was decided, before the transaction ends
   */
  public Notifier(
      Function<PluginId, DedupStrategy> strategies,
      ToIntFunction<Route> capacity,
      NotifyObserver observer) {
    this.strategies = strategies;
    this.capacity = capacity;
    this.observer = observer;
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
    List<Rated> rated = Rated.bestFirst(scored);
    NotifyPass pass = new NotifyPass(stores, rated, strategies, capacity, now);
    pass.lockCounts();
    List<Match> matches = new ArrayList<>();
    rated.forEach(match -> matches.add(pass.decide(match)));
    NotifyResult result = new NotifyResult(matches, pass.store(matches));
    observer.decided(stores, result, now);
    return result;
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
    List<Rated> rated = Rated.bestFirst(List.of(match));
    Match decided = new NotifyPass(stores, rated, strategies, capacity, now).decide(rated.get(0));
    return decided.outcome() == MatchOutcome.NOTIFIED
        ? new Decision.Send(decided.reason())
        : new Decision.Suppress(decided.reason());
  }

  /**
   * Queues what waits in digests.
   *
   * @param stores the stores of the caller's transaction
   * @param digests digests that this transaction has closed
   * @param now the moment
   * @return the notifications that were queued
   */
  public List<Notification> send(Stores stores, Collection<Digest> digests, Instant now) {
    return new DigestPass(stores, digests, capacity, now).run();
  }
}
