package io.jobwatch;

import io.jobwatch.model.Destination;
import io.jobwatch.model.DisabledDestination;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.storage.Storage;
import java.util.List;
import java.util.Optional;

/** The subscribers in the storage. Safe for use by several threads at once. */
public final class Subscribers {

  private final Storage storage;

  Subscribers(Storage storage) {
    this.storage = storage;
  }

  /**
   * Adds or replaces a subscriber.
   *
   * @param subscriber the subscriber
   */
  public void save(Subscriber subscriber) {
    storage.execute(stores -> stores.subscribers().save(subscriber));
  }

  /**
   * One subscriber.
   *
   * @param id the subscriber's id
   * @return the subscriber, or nothing
   */
  public Optional<Subscriber> find(String id) {
    return storage.transaction(stores -> stores.subscribers().find(id));
  }

  /**
   * All subscribers.
   *
   * @return the subscribers, by id
   */
  public List<Subscriber> all() {
    return storage.transaction(stores -> stores.subscribers().all());
  }

  /**
   * Removes a subscriber with all alerts; what is queued is not sent any more.
   *
   * @param id the subscriber's id
   * @return whether the subscriber was there
   */
  public boolean delete(String id) {
    return storage.transaction(stores -> stores.subscribers().delete(id));
  }

  /**
   * The destinations of a subscriber that said they are gone and are not used any more.
   *
   * @param id the subscriber's id
   * @return the destinations, oldest first
   */
  public List<DisabledDestination> disabledDestinations(String id) {
    return storage.transaction(stores -> stores.subscribers().disabled(List.of(id)));
  }

  /**
   * Uses a destination again that was disabled.
   *
   * @param id the subscriber's id
   * @param destination the destination
   * @return whether it was disabled
   */
  public boolean enable(String id, Destination destination) {
    return storage.transaction(stores -> stores.subscribers().enable(id, destination));
  }
}
