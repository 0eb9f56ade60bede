package io.jobwatch.spi.storage;

import io.jobwatch.model.Profile;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Keeps the profiles, at most one for each subscriber. */
public interface ProfileStore {

  /**
   * Adds or replaces the profile of a subscriber.
   *
   * @param profile the profile, of a subscriber that is there
   * @throws io.jobwatch.error.StorageException if the subscriber is not there
   */
  void save(Profile profile);

  /**
   * The profiles of some subscribers.
   *
   * @param subscriberIds the subscribers' ids
   * @return those that are there, in no order
   */
  List<Profile> find(Collection<String> subscriberIds);

  /**
   * The profile of one subscriber.
   *
   * @param subscriberId the subscriber's id
   * @return the profile, or nothing
   */
  default Optional<Profile> find(String subscriberId) {
    return find(List.of(subscriberId)).stream().findFirst();
  }

  /**
   * Removes the profile of a subscriber.
   *
   * @param subscriberId the subscriber's id
   * @return whether there was one
   */
  boolean delete(String subscriberId);
}
