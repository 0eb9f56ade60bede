package io.jobwatch.spi.storage;

import io.jobwatch.model.Destination;
import io.jobwatch.model.DisabledDestination;
import io.jobwatch.model.Page;
import io.jobwatch.model.PageCursor;
import io.jobwatch.model.Snooze;
import io.jobwatch.model.Subscriber;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps the subscribers, the destinations of theirs that are disabled, and what they snooze. */
public interface SubscriberStore {

  /**
   * Adds or replaces subscribers; profiles, alerts, disabled destinations, snoozes and digests
   * stay. The alerts of those who become active by it or cease to be are logged as {@linkplain
   * AlertStore#changes changed}, those of others not.
   *
   * @param subscribers the subscribers; of several with one id the last counts
   */
  void save(Collection<Subscriber> subscribers);

  /**
   * Adds or replaces a subscriber.
   *
   * @param subscriber the subscriber
   * @implSpec calls {@link #save(Collection)}
   */
  default void save(Subscriber subscriber) {
    save(List.of(subscriber));
  }

  /**
   * Several subscribers.
   *
   * @param ids their ids
   * @return those that are there, in no order
   */
  List<Subscriber> find(Collection<String> ids);

  /**
   * Several subscribers, for one who must not take what cannot be read for what is not there.
   *
   * @param ids their ids
   * @param unreadable is called with each of these whose row is there and cannot be read, such as
   *     one of a later version
   * @return the others that are there, in no order
   * @implSpec calls {@link #find(Collection)}, and reports nothing
   */
  default List<Subscriber> find(Collection<String> ids, Consumer<String> unreadable) {
    return find(ids);
  }

  /**
   * One subscriber.
   *
   * @param id the subscriber's id
   * @return the subscriber, or nothing
   */
  default Optional<Subscriber> find(String id) {
    return find(List.of(id)).stream().findFirst();
  }

  /**
   * Has other transactions that ask for one of the same subscribers wait until the caller's has
   * ended, so that what it has counted is still so when it stores something.
   *
   * @param ids the subscribers' ids; those that are not there are passed over
   */
  void lock(Collection<String> ids);

  /**
   * All subscribers.
   *
   * @return the subscribers, by id
   */
  List<Subscriber> all();

  /**
   * Removes a subscriber with profile, alerts, their activity, applications, disabled destinations,
   * snoozes, and the digests that wait. Deliveries under way go on, and what the subscriber was
   * told stays in the ledger. The alerts are logged as {@linkplain AlertStore#changes changed}, as
   * they are by {@link #erase}.
   *
   * @param id the subscriber's id
   * @return whether the subscriber was there
   */
  boolean delete(String id);

  /**
   * Disables a destination. One that is disabled already is left alone, and nothing is noted for a
   * subscriber who is not there, as the last delivery of one who was removed may be.
   *
   * @param disabled the destination, and why
   */
  void disable(DisabledDestination disabled);

  /**
   * Enables a destination again.
   *
   * @param subscriberId the subscriber's id
   * @param destination the destination
   * @return whether it was disabled
   */
  boolean enable(String subscriberId, Destination destination);

  /**
   * The disabled destinations of some subscribers.
   *
   * @param subscriberIds the subscribers' ids
   * @return the destinations, oldest first
   */
  List<DisabledDestination> disabled(Collection<String> subscriberIds);

  /**
   * Adds a snooze, or replaces the one of the same kind and value. Nothing is noted for a
   * subscriber who is not there.
   *
   * @param snooze the snooze
   */
  void snooze(Snooze snooze);

  /**
   * Ends a snooze.
   *
   * @param subscriberId the subscriber's id
   * @param kind what is snoozed
   * @param value the value, spelled as it was
   * @return whether it was there
   */
  boolean wake(String subscriberId, Snooze.Kind kind, String value);

  /**
   * What some subscribers snooze, including what has ended.
   *
   * @param subscriberIds the subscribers' ids
   * @return the snoozes, in no order
   */
  List<Snooze> snoozes(Collection<String> subscriberIds);

  /**
   * All subscribers.
   *
   * @param after where to begin; {@code null} for the first page
   * @param limit the most to give, at least 1
   * @return the subscribers, in an order of the storage's own
   */
  Page<Subscriber> page(@Nullable PageCursor after, int limit);

  /**
   * Removes everything that is stored of a subscriber, in this transaction: what {@link #delete}
   * removes, matches, ledger, notifications, deliveries in whatever state, attempts, inbox and
   * applications. Deliveries under way find nothing to write to any more.
   *
   * @param id the subscriber's id, of one who is there or was deleted before
   * @param now when
   * @return whether there was anything
   */
  boolean erase(String id, Instant now);
}
