package io.jobwatch.testkit.storage;

import io.jobwatch.internal.memory.InMemoryStorage;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.Destination;
import io.jobwatch.model.PluginId;
import io.jobwatch.spi.storage.DeliveryStore;
import io.jobwatch.spi.storage.Lease;
import io.jobwatch.spi.storage.LeasedDelivery;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.spi.storage.Stores;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The contract on storages with one fault each. */
final class BrokenStorages {

  private BrokenStorages() {}

  /** Its claims give what is leased to somebody. */
  static class IgnoringLeases extends StorageContract {
    @Override
    protected Storage open() {
      Map<String, String> tokens = new ConcurrentHashMap<>();
      return new ForwardingStorage(
          store ->
              new RememberingTokens(store, tokens) {
                @Override
                public List<Delivery> claim(
                    Lease lease, Collection<Destination> busy, Collection<PluginId> channels) {
                  tokens.forEach((id, token) -> store.find(id).ifPresent(one -> queue(one, token)));
                  return super.claim(lease, busy, channels);
                }

                private void queue(Delivery delivery, String token) {
                  store.finish(
                      delivery.retrying(delivery.attempts(), delivery.dueAt(), "stolen"), token);
                }
              });
    }
  }

  /** Whoever comes late writes the result all the same. */
  static class WritingStaleResults extends StorageContract {
    @Override
    protected Storage open() {
      Map<String, String> tokens = new ConcurrentHashMap<>();
      return new ForwardingStorage(
          store ->
              new RememberingTokens(store, tokens) {
                @Override
                public Set<String> finish(Collection<LeasedDelivery> deliveries) {
                  return store.finish(
                      deliveries.stream()
                          .map(
                              one ->
                                  new LeasedDelivery(
                                      one.delivery(),
                                      tokens.getOrDefault(one.delivery().id(), one.token()),
                                      one.attempt()))
                          .toList());
                }
              });
    }
  }

  /** It commits each call by itself. */
  static class CommittingEachCall extends StorageContract {
    @Override
    protected Storage open() {
      Storage storage = new InMemoryStorage();
      return new Storage() {
        @Override
        public <T> T transaction(Function<Stores, T> work) {
          return work.apply(AutoCommit.stores(storage));
        }

        @Override
        public void close() {
          storage.close();
        }
      };
    }
  }

  private static class RememberingTokens extends ForwardingDeliveryStore {

    private final Map<String, String> tokens;

    RememberingTokens(DeliveryStore store, Map<String, String> tokens) {
      super(store);
      this.tokens = tokens;
    }

    @Override
    public List<Delivery> claim(
        Lease lease, Collection<Destination> busy, Collection<PluginId> channels) {
      List<Delivery> claimed = super.claim(lease, busy, channels);
      claimed.forEach(delivery -> tokens.put(delivery.id(), lease.token()));
      return claimed;
    }
  }
}
