package io.jobwatch;

import io.jobwatch.internal.policy.Schedules;
import io.jobwatch.model.Destination;
import io.jobwatch.model.Digest;
import io.jobwatch.model.DigestMatch;
import io.jobwatch.model.DisabledDestination;
import io.jobwatch.model.Profile;
import io.jobwatch.model.Snooze;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.storage.Storage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
   * @throws IllegalArgumentException if the cron expression of the preferences cannot be read
   */
  public void save(Subscriber subscriber) {
    Schedules.check(subscriber.preferences().frequency());
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
   * Adds or replaces the profile of a subscriber. Matches from now on are scored by it.
   *
   * @param profile the profile
   * @throws io.jobwatch.error.StorageException if the subscriber is not there
   */
  public void saveProfile(Profile profile) {
    storage.execute(stores -> stores.profiles().save(profile));
  }

  /**
   * The profile of a subscriber.
   *
   * @param id the subscriber's id
   * @return the profile, or nothing
   */
  public Optional<Profile> profile(String id) {
    return storage.transaction(stores -> stores.profiles().find(id));
  }

  /**
   * Removes the profile of a subscriber.
   *
   * @param id the subscriber's id
   * @return whether there was one
   */
  public boolean deleteProfile(String id) {
    return storage.transaction(stores -> stores.profiles().delete(id));
  }

  /**
   * Removes a subscriber with profile and all alerts; what is queued is not sent any more.
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

  /**
   * Has a subscriber not hear of something for a while. Does nothing if the subscriber is not
   * there.
   *
   * @param snooze what, and how long
   */
  public void snooze(Snooze snooze) {
    storage.execute(stores -> stores.subscribers().snooze(snooze));
  }

  /**
   * Ends a snooze.
   *
   * @param snooze what is snoozed
   * @return whether it was there
   */
  public boolean wake(Snooze snooze) {
    return storage.transaction(
        stores -> stores.subscribers().wake(snooze.subscriberId(), snooze.kind(), snooze.value()));
  }

  /**
   * What a subscriber snoozes, including what has ended.
   *
   * @param id the subscriber's id
   * @return the snoozes, in no order
   */
  public List<Snooze> snoozes(String id) {
    return storage.transaction(stores -> stores.subscribers().snoozes(List.of(id)));
  }

  /**
   * The digests that wait for a subscriber, with the matches in them.
   *
   * @param id the subscriber's id
   * @return the matches of each digest, the digest that is due first before the others
   */
  public Map<Digest, List<DigestMatch>> digests(String id) {
    return storage.transaction(
        stores -> {
          Map<Digest, List<DigestMatch>> waiting = new LinkedHashMap<>();
          for (Digest digest : stores.digests().of(id)) {
            waiting.put(digest, stores.digests().matches(List.of(digest.id())));
          }
          return waiting;
        });
  }
}
