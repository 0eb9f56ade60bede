package io.jobwatch;

import io.jobwatch.model.Profile;
import io.jobwatch.spi.storage.Storage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The profiles of subscribers, each asked for once until they are forgotten. Not safe for use by
 * several threads at once.
 */
final class ProfileLoader implements Function<Set<String>, Map<String, Profile>> {

  private final Storage storage;
  private final Map<String, Profile> known = new HashMap<>();
  private final Set<String> asked = new HashSet<>();

  ProfileLoader(Storage storage) {
    this.storage = storage;
  }

  /** The profiles of these subscribers, and of others maybe. */
  @Override
  public Map<String, Profile> apply(Set<String> subscriberIds) {
    List<String> missing = subscriberIds.stream().filter(id -> !asked.contains(id)).toList();
    if (!missing.isEmpty()) {
      storage
          .transaction(stores -> stores.profiles().find(missing))
          .forEach(profile -> known.put(profile.subscriberId(), profile));
      asked.addAll(missing);
    }
    return known;
  }

  /** Lets changes of profiles be seen. */
  void forget() {
    known.clear();
    asked.clear();
  }
}
