package io.jobwatch.internal.memory;

import io.jobwatch.model.Alert;
import io.jobwatch.model.Application;
import io.jobwatch.model.Destination;
import io.jobwatch.model.DisabledDestination;
import io.jobwatch.model.Page;
import io.jobwatch.model.PageCursor;
import io.jobwatch.model.Profile;
import io.jobwatch.model.Snooze;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.storage.SubscriberStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

final class InMemorySubscriberStore implements SubscriberStore {

  private final Table<String, Subscriber> subscribers;
  private final Table<String, List<DisabledDestination>> disabled;
  private final Table<String, Profile> profiles;
  private final Table<Pair, Snooze> snoozes;
  private final InMemoryDigestStore digests;
  private final Table<Pair, Application> applications;
  private final InMemoryAlertStore alerts;
  private final Table<String, Instant> erasures;
  private final Erasure erasure;

  InMemorySubscriberStore(Rows rows, Transaction transaction) {
    this.subscribers = new Table<>(rows.subscribers, transaction);
    this.disabled = new Table<>(rows.disabled, transaction);
    this.profiles = new Table<>(rows.profiles, transaction);
    this.snoozes = new Table<>(rows.snoozes, transaction);
    this.digests = new InMemoryDigestStore(rows, transaction);
    this.applications = new Table<>(rows.applications, transaction);
    this.erasures = new Table<>(rows.erasures, transaction);
    this.erasure = new Erasure(rows, transaction);
    this.alerts = new InMemoryAlertStore(rows, transaction);
  }

  @Override
  public void save(Collection<Subscriber> saved) {
    Map<String, Subscriber> latest = new LinkedHashMap<>();
    saved.forEach(subscriber -> latest.put(subscriber.id(), subscriber));
    Set<String> turned = new HashSet<>();
    latest.forEach(
        (id, subscriber) -> {
          if (subscribers.find(id).filter(it -> it.active() != subscriber.active()).isPresent()) {
            turned.add(id);
          }
          erasures.remove(id);
          subscribers.put(id, subscriber);
        });
    if (!turned.isEmpty()) {
      alerts.changed(turned);
    }
  }

  @Override
  public List<Subscriber> find(Collection<String> ids) {
    return ids.stream().distinct().map(subscribers::find).flatMap(Optional::stream).toList();
  }

  @Override
  public void lock(Collection<String> ids) {
    // Transactions in memory wait for each other anyway.
  }

  @Override
  public List<Subscriber> all() {
    return subscribers.all().toList();
  }

  @Override
  public boolean delete(String id) {
    alerts.of(id).stream().map(Alert::id).forEach(alerts::delete);
    disabled.remove(id);
    profiles.remove(id);
    digests.delete(id);
    snoozes(List.of(id)).forEach(snooze -> wake(id, snooze.kind(), snooze.value()));
    applications
        .all()
        .filter(application -> application.subscriberId().equals(id))
        .map(application -> new Pair(id, application.postingUid()))
        .toList()
        .forEach(applications::remove);
    return subscribers.remove(id);
  }

  @Override
  public boolean erase(String id, Instant now) {
    erasures.put(id, now);
    return erasure.of(id);
  }

  @Override
  public Page<Subscriber> page(@Nullable PageCursor after, int limit) {
    return Places.byKey(subscribers.all(), Subscriber::id, after, limit);
  }

  @Override
  public void disable(DisabledDestination added) {
    String id = added.subscriberId();
    List<DisabledDestination> known = disabledOf(id);
    if (subscribers.find(id).isPresent() && !contains(known, added.destination())) {
      List<DisabledDestination> more = new ArrayList<>(known);
      more.add(added);
      disabled.put(id, List.copyOf(more));
    }
  }

  @Override
  public boolean enable(String subscriberId, Destination destination) {
    List<DisabledDestination> known = disabledOf(subscriberId);
    if (!contains(known, destination)) {
      return false;
    }
    disabled.put(
        subscriberId,
        known.stream().filter(one -> !one.destination().equals(destination)).toList());
    return true;
  }

  @Override
  public List<DisabledDestination> disabled(Collection<String> subscriberIds) {
    return subscriberIds.stream()
        .distinct()
        .flatMap(id -> disabledOf(id).stream())
        .sorted(Comparator.comparing(DisabledDestination::at))
        .toList();
  }

  @Override
  public void snooze(Snooze snooze) {
    if (subscribers.find(snooze.subscriberId()).isPresent()) {
      snoozes.put(Pair.of(snooze.subscriberId(), snooze.kind(), snooze.value()), snooze);
    }
  }

  @Override
  public boolean wake(String subscriberId, Snooze.Kind kind, String value) {
    return snoozes.remove(Pair.of(subscriberId, kind, value));
  }

  @Override
  public List<Snooze> snoozes(Collection<String> subscriberIds) {
    return subscriberIds.stream()
        .distinct()
        .flatMap(
            id ->
                snoozes
                    .after(new Pair(id, ""))
                    .takeWhile(snooze -> snooze.subscriberId().equals(id)))
        .toList();
  }

  private List<DisabledDestination> disabledOf(String subscriberId) {
    return disabled.find(subscriberId).orElse(List.of());
  }

  private static boolean contains(List<DisabledDestination> known, Destination destination) {
    return known.stream().anyMatch(one -> one.destination().equals(destination));
  }
}
