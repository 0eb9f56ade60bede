package io.jobwatch.testkit.storage;

import io.jobwatch.model.Attempt;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.Destination;
import io.jobwatch.model.Notification;
import io.jobwatch.model.PluginId;
import io.jobwatch.spi.storage.DeliveryStore;
import io.jobwatch.spi.storage.Lease;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A delivery store that does what another does; a subclass changes that. */
class ForwardingDeliveryStore implements DeliveryStore {

  final DeliveryStore store;

  ForwardingDeliveryStore(DeliveryStore store) {
    this.store = store;
  }

  @Override
  public void add(Notification notification, Collection<Delivery> deliveries) {
    store.add(notification, deliveries);
  }

  @Override
  public List<Delivery> claim(
      Lease lease, Collection<Destination> busy, Collection<PluginId> channels) {
    return store.claim(lease, busy, channels);
  }

  @Override
  public boolean renew(String id, String token, Instant until) {
    return store.renew(id, token, until);
  }

  @Override
  public boolean finish(Delivery delivery, String token) {
    return store.finish(delivery, token);
  }

  @Override
  public void record(Attempt attempt) {
    store.record(attempt);
  }

  @Override
  public List<Attempt> attempts(String deliveryId) {
    return store.attempts(deliveryId);
  }

  @Override
  public Optional<Delivery> find(String id) {
    return store.find(id);
  }

  @Override
  public List<Delivery> in(DeliveryState state, int limit) {
    return store.in(state, limit);
  }

  @Override
  public List<Delivery> of(String subscriberId, int limit) {
    return store.of(subscriberId, limit);
  }

  @Override
  public List<Delivery> created(String subscriberId, Instant createdAt) {
    return store.created(subscriberId, createdAt);
  }

  @Override
  public List<Notification> notifications(Collection<String> ids) {
    return store.notifications(ids);
  }

  @Override
  public boolean replay(String id, Instant now) {
    return store.replay(id, now);
  }

  @Override
  public Map<DeliveryState, Long> counts() {
    return store.counts();
  }

  @Override
  public Optional<Instant> nextDue(Collection<PluginId> channels) {
    return store.nextDue(channels);
  }
}
