package io.jobwatch.spi.storage;

import io.jobwatch.model.Match;
import io.jobwatch.model.MatchOutcome;
import io.jobwatch.model.Page;
import io.jobwatch.model.PageCursor;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the matches, one for each alert and posting. */
public interface MatchStore {

  /**
   * Adds or replaces matches. Of an alert that is not there, such as one that was deleted, none are
   * added, and those that are there are replaced.
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
   * Several matches.
   *
   * @param postingUids the postings, by the alert's id
   * @return the matches that are there, in no order
   */
  List<Match> find(Map<String, ? extends Collection<String>> postingUids);

  /**
   * The latest matches of an alert for the subscriber whose it is; of one that was deleted, all
   * that are left.
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

  /**
   * The matches of an alert for the subscriber whose it is; of one that was deleted, all that are
   * left.
   *
   * @param alertId the alert
   * @param after where to begin; {@code null} for the first page
   * @param limit the most to give, at least 1
   * @return the matches, latest first
   */
  Page<Match> pageOfAlert(String alertId, @Nullable PageCursor after, int limit);

  /**
   * The matches of all alerts of a subscriber, deleted ones included.
   *
   * @param subscriberId the subscriber's id
   * @param after where to begin; {@code null} for the first page
   * @param limit the most to give, at least 1
   * @return the matches, latest first
   */
  Page<Match> pageOfSubscriber(String subscriberId, @Nullable PageCursor after, int limit);
}
