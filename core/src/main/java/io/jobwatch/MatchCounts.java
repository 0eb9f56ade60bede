package io.jobwatch;

import io.jobwatch.model.Match;
import io.jobwatch.model.MatchOutcome;
import io.jobwatch.model.Notification;
import io.jobwatch.notify.NotifyResult;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * What became of a run's matches, as numbers: there may be millions. Listeners are told of each as
 * soon as it is stored. Safe for use by several threads at once.
 */
final class MatchCounts {

  private final Listeners listeners;
  private final Map<MatchOutcome, Integer> outcomes = new EnumMap<>(MatchOutcome.class);
  private final Map<String, Integer> suppressed = new HashMap<>();
  private int notifications;

  /**
   * None yet.
   *
   * @param listeners are told of them
   */
  MatchCounts(Listeners listeners) {
    this.listeners = listeners;
  }

  /** Counts what was stored in a transaction, and tells of it. */
  void stored(NotifyResult result) {
    count(result);
    for (Match match : result.matches()) {
      listeners.tell(listener -> listener.matched(match));
    }
    for (Notification notification : result.notifications()) {
      listeners.tell(listener -> listener.notified(notification));
    }
  }

  private synchronized void count(NotifyResult result) {
    for (Match match : result.matches()) {
      outcomes.merge(match.outcome(), 1, Integer::sum);
      if (match.outcome() == MatchOutcome.SUPPRESSED) {
        suppressed.merge(match.reason(), 1, Integer::sum);
      }
    }
    notifications += result.notifications().size();
  }

  /** How many there are. */
  synchronized int all() {
    return outcomes.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How many came out one way. */
  synchronized int count(MatchOutcome outcome) {
    return outcomes.getOrDefault(outcome, 0);
  }

  /** How many were not told, by the reason. */
  synchronized Map<String, Integer> suppressed() {
    return Map.copyOf(suppressed);
  }

  /** How many notifications were queued. */
  synchronized int notifications() {
    return notifications;
  }
}
