package io.jobwatch.spi.storage;

import io.jobwatch.model.Alert;
import io.jobwatch.model.AlertActivity;
import io.jobwatch.model.Page;
import io.jobwatch.model.PageCursor;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the alerts and how often each has told of something. */
public interface AlertStore {

  /**
   * Adds or replaces alerts; their activity stays.
   *
   * @param alerts the alerts, of subscribers that are there; of several with one id the last counts
   * @throws io.jobwatch.error.StorageException if the subscriber of one is not there
   */
  void save(Collection<Alert> alerts);

  /**
   * Adds or replaces an alert.
   *
   * @param alert the alert, of a subscriber that is there
   * @throws io.jobwatch.error.StorageException if the subscriber is not there
   * @implSpec calls {@link #save(Collection)}
   */
  default void save(Alert alert) {
    save(List.of(alert));
  }

  /**
   * One alert.
   *
   * @param id the alert's id
   * @return the alert, or nothing
   */
  Optional<Alert> find(String id);

  /**
   * Several alerts.
   *
   * @param ids their ids
   * @return those that are there, in no order
   */
  List<Alert> find(Collection<String> ids);

  /**
   * A subscriber's alerts.
   *
   * @param subscriberId the subscriber's id
   * @return the alerts, by name
   */
  List<Alert> of(String subscriberId);

  /**
   * The alerts to search for.
   *
   * @return the active alerts of active subscribers, by id
   */
  List<Alert> active();

  /**
   * Removes an alert with its activity.
   *
   * @param id the alert's id
   * @return whether it was there
   */
  boolean delete(String id);

  /**
   * Notes that alerts have told of matches; nothing is noted for one that is not there.
   *
   * @param counts of how many, by the alert's id
   * @param at when
   */
  void triggered(Map<String, Integer> counts, Instant at);

  /**
   * Notes that an alert has told of matches, like {@link #triggered(Map, Instant)}.
   *
   * @param id the alert's id
   * @param count of how many
   * @param at when
   */
  default void triggered(String id, int count, Instant at) {
    triggered(Map.of(id, count), at);
  }

  /**
   * How often an alert has told of something.
   *
   * @param id the alert's id
   * @return its activity, {@link AlertActivity#NONE} if it told of nothing yet or is not there
   */
  AlertActivity activity(String id);

  /**
   * All alerts.
   *
   * @param after where to begin; {@code null} for the first page
   * @param limit the most to give, at least 1
   * @return the alerts, in an order of the storage's own
   */
  Page<Alert> page(@Nullable PageCursor after, int limit);

  /**
   * A subscriber's alerts.
   *
   * @param subscriberId the subscriber's id
   * @param after where to begin; {@code null} for the first page
   * @param limit the most to give, at least 1
   * @return the alerts, in an order of the storage's own
   */
  Page<Alert> pageOfSubscriber(String subscriberId, @Nullable PageCursor after, int limit);
}
