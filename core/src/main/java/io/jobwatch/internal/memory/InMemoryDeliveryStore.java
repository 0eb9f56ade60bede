package io.jobwatch.internal.memory;

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
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

final class InMemoryDeliveryStore implements DeliveryStore {

  private static final Comparator<Delivery> OLDEST_FIRST =
      Comparator.comparing(Delivery::createdAt);

  private final Table<String, Notification> notifications;
  private final Table<String, DeliveryRow> deliveries;
  private final Table<String, List<Attempt>> attempts;

  InMemoryDeliveryStore(Rows rows, Transaction transaction) {
    this.notifications = new Table<>(rows.notifications, transaction);
    this.deliveries = new Table<>(rows.deliveries, transaction);
    this.attempts = new Table<>(rows.attempts, transaction);
  }

  @Override
  public void add(Collection<Notification> made, Collection<Delivery> added) {
    made.forEach(notification -> notifications.put(notification.id(), notification));
    added.forEach(delivery -> deliveries.put(delivery.id(), new DeliveryRow(delivery, null)));
  }

  @Override
  public int notified(String subscriberId, Instant since) {
    return (int)
        all()
            .filter(delivery -> delivery.subscriberId().equals(subscriberId))
            .filter(delivery -> !delivery.createdAt().isBefore(since))
            .map(Delivery::notificationId)
            .distinct()
            .count();
  }

  @Override
  public List<Delivery> claim(
      Lease lease, Collection<Destination> busy, Collection<PluginId> channels) {
    Set<Destination> busySet = Set.copyOf(busy);
    Stream<Delivery> claimable =
        on(channels)
            .filter(row -> row.claimable(lease.now()))
            .map(DeliveryRow::delivery)
            .filter(delivery -> !busySet.contains(delivery.destination()));
    List<String> claimed =
        ClaimOrder.of(claimable, lease.now()).limit(lease.limit()).map(Delivery::id).toList();
    HeldLease held = HeldLease.of(lease);
    claimed.forEach(id -> deliveries.replace(id, row -> row.leased(held)));
    return claimed.stream().map(this::find).flatMap(Optional::stream).toList();
  }

  @Override
  public Set<String> finish(Collection<LeasedDelivery> ended) {
    ended.stream().flatMap(one -> Stream.ofNullable(one.attempt())).forEach(RowTexts::check);
    Set<String> held = new HashSet<>();
    for (LeasedDelivery one : ended) {
      String id = one.delivery().id();
      Optional<DeliveryRow> row = deliveries.find(id);
      if (row.isPresent() && one.attempt() != null) {
        note(one.attempt());
      }
      if (row.filter(leased -> leased.heldBy(one.token())).isPresent()) {
        deliveries.put(id, new DeliveryRow(one.delivery(), null));
        held.add(id);
      }
    }
    return held;
  }

  private void note(Attempt attempt) {
    List<Attempt> more = new ArrayList<>(attempts(attempt.deliveryId()));
    more.add(attempt);
    more.sort(Comparator.comparingInt(Attempt::number));
    attempts.put(attempt.deliveryId(), List.copyOf(more));
  }

  @Override
  public Map<String, Integer> attemptCounts(Collection<String> deliveryIds) {
    Map<String, Integer> counts = new HashMap<>();
    for (String id : deliveryIds) {
      attempts(id).stream()
          .mapToInt(Attempt::number)
          .max()
          .ifPresent(number -> counts.put(id, number));
    }
    return counts;
  }

  @Override
  public List<Attempt> attempts(String deliveryId) {
    return attempts.find(deliveryId).orElse(List.of());
  }

  @Override
  public Optional<Delivery> find(String id) {
    return deliveries.find(id).map(DeliveryRow::delivery);
  }

  @Override
  public List<Delivery> in(DeliveryState state, int limit) {
    return all()
        .filter(delivery -> delivery.state() == state)
        .sorted(OLDEST_FIRST)
        .limit(limit)
        .toList();
  }

  @Override
  public List<Delivery> of(String subscriberId, int limit) {
    return all()
        .filter(delivery -> delivery.subscriberId().equals(subscriberId))
        .sorted(OLDEST_FIRST.reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public List<Delivery> created(String subscriberId, Instant createdAt) {
    return all()
        .filter(delivery -> delivery.subscriberId().equals(subscriberId))
        .filter(delivery -> delivery.createdAt().equals(createdAt))
        .toList();
  }

  @Override
  public Set<String> delivered(Map<String, Instant> since) {
    return all()
        .filter(one -> one.state() == DeliveryState.DELIVERED)
        .filter(
            one -> {
              Instant from = since.get(one.subscriberId());
              return from != null && !one.createdAt().isBefore(from);
            })
        .map(Delivery::subscriberId)
        .collect(Collectors.toSet());
  }

  @Override
  public List<Notification> notifications(Collection<String> ids) {
    return ids.stream().distinct().map(notifications::find).flatMap(Optional::stream).toList();
  }

  @Override
  public boolean replay(String id, Instant now) {
    Optional<Delivery> failed =
        find(id).filter(delivery -> delivery.state() == DeliveryState.FAILED);
    failed.ifPresent(one -> deliveries.put(id, new DeliveryRow(one.replayed(now), null)));
    return failed.isPresent();
  }

  @Override
  public Map<DeliveryState, Long> counts() {
    return all().collect(Collectors.groupingBy(Delivery::state, Collectors.counting()));
  }

  @Override
  public Optional<Instant> nextDue(Collection<PluginId> channels, Collection<Destination> except) {
    Set<Destination> left = Set.copyOf(except);
    return on(channels)
        .filter(row -> !left.contains(row.delivery().destination()))
        .map(DeliveryRow::claimableAt)
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }

  private Stream<DeliveryRow> on(Collection<PluginId> channels) {
    Set<PluginId> wanted = Set.copyOf(channels);
    return deliveries.all().filter(row -> wanted.contains(row.delivery().destination().channel()));
  }

  private Stream<Delivery> all() {
    return deliveries.all().map(DeliveryRow::delivery);
  }

  @Override
  public List<Attempt> attempts(Collection<String> deliveryIds) {
    return deliveryIds.stream().distinct().flatMap(id -> attempts(id).stream()).toList();
  }

  @Override
  public Page<Delivery> pageOfState(DeliveryState state, @Nullable PageCursor after, int limit) {
    return page(delivery -> delivery.state() == state, after, limit);
  }

  @Override
  public Page<Delivery> pageOfSubscriber(
      String subscriberId, @Nullable PageCursor after, int limit) {
    return page(delivery -> delivery.subscriberId().equals(subscriberId), after, limit);
  }

  @Override
  public Page<Delivery> pageOfTime(
      Instant from, Instant until, @Nullable PageCursor after, int limit) {
    return page(
        delivery -> !delivery.createdAt().isBefore(from) && delivery.createdAt().isBefore(until),
        after,
        limit);
  }

  private Page<Delivery> page(Predicate<Delivery> which, @Nullable PageCursor after, int limit) {
    return Places.newestFirst(
        all().filter(which),
        delivery -> new PageCursor(delivery.createdAt(), delivery.id()),
        after,
        limit);
  }
}
