package io.jobwatch.internal.memory;

import io.jobwatch.error.StorageException;
import io.jobwatch.model.Profile;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.storage.ProfileStore;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

final class InMemoryProfileStore implements ProfileStore {

  private final Table<String, Profile> profiles;
  private final Table<String, Subscriber> subscribers;

  InMemoryProfileStore(Rows rows, Transaction transaction) {
    this.profiles = new Table<>(rows.profiles, transaction);
    this.subscribers = new Table<>(rows.subscribers, transaction);
  }

  @Override
  public void save(Profile profile) {
    if (subscribers.find(profile.subscriberId()).isEmpty()) {
      throw new StorageException(
          "Profile of '"
              + profile.subscriberId()
              + "': there is no such subscriber. Save the subscriber first.",
          false,
          null);
    }
    profiles.put(profile.subscriberId(), profile);
  }

  @Override
  public List<Profile> find(Collection<String> subscriberIds) {
    return subscriberIds.stream().distinct().map(profiles::find).flatMap(Optional::stream).toList();
  }

  @Override
  public boolean delete(String subscriberId) {
    return profiles.remove(subscriberId);
  }
}
