package io.jobwatch.spi.storage;

import io.jobwatch.model.Match;
import io.jobwatch.model.MatchOutcome;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Keeps the matches, one for each alert and posting. */
public interface MatchStore {

  /**
   * Adds or replaces matches.
   *
   * @param matches the matches, each pair of alert and posting once
   */
  void save(Collection<Match> matches);

  /**
   * One match.
   *
   * @param alertId the alert
   * @param postingUid the posting
   * @return the match, or nothing
   */
  Optional<Match> find(String alertId, String postingUid);

  /**
   * The latest matches of an alert.
   *
   * @param alertId the alert
   * @param limit the most matches to give
   * @return the matches, latest first
   */
  List<Match> of(String alertId, int limit);

  /**
   * The oldest matches with an outcome.
   *
   * @param outcome the outcome
   * @param limit the most matches to give
   * @return the matches, oldest first
   */
  List<Match> with(MatchOutcome outcome, int limit);
}
