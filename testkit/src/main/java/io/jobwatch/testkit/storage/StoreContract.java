package io.jobwatch.testkit.storage;

import io.jobwatch.model.PluginId;
import io.jobwatch.spi.storage.Lease;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.spi.storage.Stores;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the parts of the contract share: a storage for each test, and a clock that stands still. */
abstract class StoreContract {

  /** With all the digits that a storage has to keep. */
  static final Instant NOW = Instant.parse("2026-03-04T05:06:07.123456Z");

  /** The channels that deliveries of these tests are on. */
  static final List<PluginId> CHANNELS =
      List.of(PluginId.of("webhook"), PluginId.of("email"), PluginId.of("in_app"));

  private final Callable<Storage> opener;
  private Storage storage;

  /** Each call on these is a transaction of its own. */
  Stores stores;

  StoreContract(Callable<Storage> opener) {
    this.opener = opener;
  }

  @BeforeEach
  final void open() throws Exception {
    storage = opener.call();
    stores = AutoCommit.stores(storage);
  }

  @AfterEach
  final void close() {
    storage.close();
  }

  final Storage storage() {
    return storage;
  }

  /** Gives what some work gives, all of it in one transaction. */
  final <T> T get(Function<Stores, T> work) {
    return storage.transaction(work);
  }

  /** Does some work, all of it in one transaction. */
  final void run(Consumer<Stores> work) {
    storage.transaction(
        all -> {
          work.accept(all);
          return true;
        });
  }

  static Instant at(int second) {
    return NOW.plusSeconds(second);
  }

  /** A claim at a second, for a minute. */
  static Lease lease(String token, int second, int limit) {
    return new Lease(token, at(second), at(second + 60), limit);
  }
}
