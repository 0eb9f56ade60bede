package io.jobwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jobwatch.error.StorageException;
import io.jobwatch.model.Profile;
import io.jobwatch.model.Subscriber;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProfileLoaderTest {

  private static final Profile ADA = Profile.builder("ada").skills("Java").build();
  private static final Profile BOB = Profile.builder("bob").skills("Rust").build();

  private final WatchedStorage storage = new WatchedStorage();
  private final ProfileLoader loader = new ProfileLoader(storage);

  @Test
  void asksForManySubscribersAtOnceAndForEachOnlyOnce() {
    save(ADA, BOB);

    assertThat(loader.apply(Set.of("ada", "bob", "eve"))).isEqualTo(Map.of("ada", ADA, "bob", BOB));
    assertThat(loader.apply(Set.of("eve", "ada"))).containsEntry("ada", ADA);
    assertThat(storage.transactions).hasValue(1);
  }

  @Test
  void asksForThoseThatItDoesNotKnowYet() {
    save(ADA, BOB);

    assertThat(loader.apply(Set.of("ada"))).containsOnlyKeys("ada");
    assertThat(loader.apply(Set.of("ada", "bob"))).containsOnlyKeys("ada", "bob");
    assertThat(storage.transactions).hasValue(2);
  }

  @Test
  void seesChangesOnceItHasForgotten() {
    save(ADA);
    loader.apply(Set.of("ada"));
    Profile changed = ADA.toBuilder().skills("SQL").build();
    save(changed);

    assertThat(loader.apply(Set.of("ada"))).containsEntry("ada", ADA);
    loader.forget();
    assertThat(loader.apply(Set.of("ada"))).containsEntry("ada", changed);
  }

  @Test
  void asksAgainAfterAFailure() {
    save(ADA);
    storage.failing = true;
    assertThatExceptionOfType(StorageException.class).isThrownBy(() -> loader.apply(Set.of("ada")));
    storage.failing = false;

    assertThat(loader.apply(Set.of("ada"))).containsEntry("ada", ADA);
  }

  private void save(Profile... profiles) {
    storage.execute(
        stores -> {
          for (Profile profile : profiles) {
            stores.subscribers().save(Subscriber.of(profile.subscriberId()));
            stores.profiles().save(profile);
          }
        });
    storage.transactions.set(0);
  }
}
