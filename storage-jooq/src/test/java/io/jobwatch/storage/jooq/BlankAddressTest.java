package io.jobwatch.storage.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Destination;
import io.jobwatch.model.DisabledDestination;
import io.jobwatch.model.Subscriber;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rows whose addresses have blanks around them are those of the same destination without. */
class BlankAddressTest {

  private static final Destination HOOK = Destination.of("webhook", "https://acme.example/x");

  private final TestDatabase database = TestServer.H2.fresh();
  private final JooqStorage storage = JooqStorage.of(database.pool());

  @AfterEach
  void close() {
    storage.close();
    database.close();
  }

  @Test
  void aDestinationThatWasDisabledWithThemCanBeEnabled() {
    List<DisabledDestination> disabled =
        storage.transaction(
            stores -> {
              stores.subscribers().save(Subscriber.of("ada"));
              stores
                  .subscribers()
                  .disable(new DisabledDestination("ada", HOOK, "gone", SampleDeliveries.NOW));
              return stores.subscribers().disabled(List.of("ada"));
            });
    database.execute(
        "UPDATE jobwatch_disabled_destination SET address = ' https://acme.example/x ',"
            + " destination_key = RAWTOHEX(HASH('SHA-256', 'webhook: https://acme.example/x '))");

    storage.transaction(
        stores -> {
          assertThat(stores.subscribers().disabled(List.of("ada"))).isEqualTo(disabled);
          assertThat(stores.subscribers().enable("ada", HOOK)).isTrue();
          assertThat(stores.subscribers().disabled(List.of("ada"))).isEmpty();
          assertThat(stores.subscribers().enable("ada", HOOK)).isFalse();
          return true;
        });
  }
}
