package io.jobwatch.notify;

import io.jobwatch.model.Match;
import io.jobwatch.model.MatchOutcome;
import io.jobwatch.model.Notification;
import java.util.List;

/**
 * What became of some matches.
 *
 * @param matches each match with its outcome
 * @param notifications the notifications that were queued
 */
public record NotifyResult(List<Match> matches, List<Notification> notifications) {

  /** Copies the lists. */
  public NotifyResult {
    matches = List.copyOf(matches);
    notifications = List.copyOf(notifications);
  }

  /**
   * How many matches came out one way.
   *
   * @param outcome the outcome
   * @return their number
   */
  public int count(MatchOutcome outcome) {
    return (int) matches.stream().filter(match -> match.outcome() == outcome).count();
  }
}
