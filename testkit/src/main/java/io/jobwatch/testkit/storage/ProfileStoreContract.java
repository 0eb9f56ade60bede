package io.jobwatch.testkit.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jobwatch.error.StorageException;
import io.jobwatch.model.Profile;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.storage.Storage;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class ProfileStoreContract extends StoreContract {

  private static final Profile ADA = profile("ada", "Java");
  private static final Profile BOB = profile("bob", "Rust");

  ProfileStoreContract(Callable<Storage> opener) {
    super(opener);
  }

  @Test
  @DisplayName("finds the profiles that are there among those asked for")
  final void findsTheProfilesThatAreThere() {
    subscribers("ada", "bob", "eve");
    stores.profiles().save(ADA);
    stores.profiles().save(BOB);

    assertThat(stores.profiles().find(List.of("ada", "bob", "eve", "nobody", "ada")))
        .containsExactlyInAnyOrder(ADA, BOB);
    assertThat(stores.profiles().find(List.of())).isEmpty();
    assertThat(stores.profiles().find("bob")).contains(BOB);
    assertThat(stores.profiles().find("eve")).isEmpty();
  }

  @Test
  @DisplayName("replaces the profile of a subscriber as a whole")
  final void replacesAProfile() {
    subscribers("ada");
    stores.profiles().save(FullRecords.PROFILE);
    stores.profiles().save(ADA);

    assertThat(stores.profiles().find("ada")).contains(ADA);
  }

  @Test
  @DisplayName("refuses a profile of nobody")
  final void refusesAProfileOfNobody() {
    assertThatExceptionOfType(StorageException.class)
        .isThrownBy(() -> stores.profiles().save(ADA))
        .withMessageContaining("ada")
        .matches(e -> !e.conflict(), "is no conflict");
    subscribers("ada");
    assertThat(stores.profiles().find("ada")).isEmpty();
  }

  @Test
  @DisplayName("removes a profile and leaves its subscriber and the others")
  final void removesAProfile() {
    subscribers("ada", "bob");
    stores.profiles().save(ADA);
    stores.profiles().save(BOB);

    assertThat(stores.profiles().delete("ada")).isTrue();
    assertThat(stores.profiles().delete("ada")).isFalse();

    assertThat(stores.profiles().find(List.of("ada", "bob"))).containsExactly(BOB);
    assertThat(stores.subscribers().find("ada")).isPresent();
  }

  @Test
  @DisplayName("finds more profiles than a statement takes values")
  final void findsManyProfiles() {
    List<String> ids = IntStream.range(0, 2_500).mapToObj(number -> "s" + number).toList();
    run(
        all -> {
          all.subscribers().save(ids.stream().map(Subscriber::of).toList());
          ids.forEach(id -> all.profiles().save(profile(id, "Java")));
        });

    assertThat(stores.profiles().find(ids))
        .extracting(Profile::subscriberId)
        .containsExactlyInAnyOrderElementsOf(ids);
  }

  private void subscribers(String... ids) {
    for (String id : ids) {
      stores.subscribers().save(Subscriber.of(id));
    }
  }

  private static Profile profile(String subscriberId, String skill) {
    return Profile.builder(subscriberId).skills(skill).build();
  }
}
