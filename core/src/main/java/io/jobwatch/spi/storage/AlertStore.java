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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the alerts, how often each has told of something, and a log of those that changed.
 *
 * <p>What changes an alert is logged in the same transaction: that it is saved, or deleted by
 * itself or with its subscriber, and for all alerts of a subscriber that saving the subscriber made
 * them active or ended it. What {@link #triggered} notes is no change. So whoever has the alerts in
 * memory reads them once, and then those that changed.
 */
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
   * Several alerts, for one who must not take what cannot be read for what is not there.
   *
   * @param ids their ids
   * @param unreadable is called with each of these whose row is there and cannot be read, such as
   *     one of a later version
   * @return the others that are there, in no order
   * @implSpec calls {@link #find(Collection)}, and reports nothing
   */
  default List<Alert> find(Collection<String> ids, Consumer<String> unreadable) {
    return find(ids);
  }

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
   * Those of some alerts that are to be searched for.
   *
   * @param ids their ids
   * @return those among {@link #active()}, by id
   */
  List<Alert> active(Collection<String> ids);

  /**
   * What was logged of changes. An alert may be in it several times.
   *
   * <p>Numbers are given when a change is made and are seen when it is committed: a transaction
   * that began earlier may commit a lower number later. Whoever reads on from the highest number
   * seen so far has to look at those below it again, for as long as a transaction may take.
   *
   * @param after the number after which to begin, 0 to begin with the oldest
   * @param limit the most to give, at least 1
   * @return the changes by number, ascending
   */
  List<AlertChange> changes(long after, int limit);

  /**
   * The number of the last change that is in the log.
   *
   * @return the highest number, or 0 if the log is empty, as it may be once changes were forgotten
   */
  long lastChange();

  /**
   * Takes out of the log what was in it when this was last done to the end. So whoever reads on
   * more often than that misses nothing.
   *
   * @param limit the most to take out, at least 1
   * @return whether more is to be taken out, for which it has to be called again
   */
  boolean forgetOldChanges(int limit);

  /**
   * Removes an alert with its activity and its subscriber's snooze of it.
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
