package io.jobwatch.testkit.storage;

import io.jobwatch.model.Attempt;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.Destination;
import io.jobwatch.model.Notification;
import io.jobwatch.model.Page;
import io.jobwatch.model.PageCursor;
import io.jobwatch.model.PluginId;
import io.jobwatch.spi.storage.DeliveryStore;
import io.jobwatch.spi.storage.Lease;
import io.jobwatch.spi.storage.LeasedDelivery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A delivery store that does what another does; a subclass changes that. */
class ForwardingDeliveryStore implements DeliveryStore {

  final DeliveryStore store;

  ForwardingDeliveryStore(DeliveryStore store) {
    this.store = store;
  }

  @Override
  public void add(Collection<Notification> notifications, Collection<Delivery> deliveries) {
    store.add(notifications, deliveries);
  }

  @Override
  public int notified(String subscriberId, Instant since) {
    return store.notified(subscriberId, since);
  }

  @Override
  public List<Delivery> claim(
      Lease lease, Collection<Destination> busy, Collection<PluginId> channels) {
    return store.claim(lease, busy, channels);
  }

  @Override
  public Set<String> finish(Collection<LeasedDelivery> deliveries) {
    return store.finish(deliveries);
  }

  @Override
  public Set<String> delivered(Map<String, Instant> since) {
    return store.delivered(since);
  }

  @Override
  public Map<String, Integer> attemptCounts(Collection<String> deliveryIds) {
    return store.attemptCounts(deliveryIds);
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
  public Optional<Instant> nextDue(Collection<PluginId> channels, Collection<Destination> except) {
    return store.nextDue(channels, except);
  }

  @Override
  public List<Attempt> attempts(Collection<String> deliveryIds) {
    return store.attempts(deliveryIds);
  }

  @Override
  public Page<Delivery> pageOfState(DeliveryState state, @Nullable PageCursor after, int limit) {
    return store.pageOfState(state, after, limit);
  }

  @Override
  public Page<Delivery> pageOfSubscriber(
      String subscriberId, @Nullable PageCursor after, int limit) {
    return store.pageOfSubscriber(subscriberId, after, limit);
  }

  @Override
  public Page<Delivery> pageOfTime(
      Instant from, Instant until, @Nullable PageCursor after, int limit) {
    return store.pageOfTime(from, until, after, limit);
  }
}
