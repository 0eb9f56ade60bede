package io.jobwatch.internal.memory;

import io.jobwatch.error.StorageException;
import io.jobwatch.model.Alert;
import io.jobwatch.model.AlertActivity;
import io.jobwatch.model.Page;
import io.jobwatch.model.PageCursor;
import io.jobwatch.model.Snooze;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.storage.AlertChange;
import io.jobwatch.spi.storage.AlertStore;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

final class InMemoryAlertStore implements AlertStore {

  private final Table<String, Alert> alerts;
  private final Table<String, AlertActivity> activities;
  private final Table<String, Subscriber> subscribers;
  private final Table<Pair, Snooze> snoozes;
  private final AlertLog log;

  InMemoryAlertStore(Rows rows, Transaction transaction) {
    this.alerts = new Table<>(rows.alerts, transaction);
    this.activities = new Table<>(rows.activities, transaction);
    this.subscribers = new Table<>(rows.subscribers, transaction);
    this.snoozes = new Table<>(rows.snoozes, transaction);
    this.log = new AlertLog(rows, transaction);
  }

  @Override
  public void save(Collection<Alert> saved) {
    saved.forEach(this::put);
    log.add(saved.stream().map(Alert::id).distinct().toList());
  }

  private void put(Alert alert) {
    if (subscribers.find(alert.subscriberId()).isEmpty()) {
      throw new StorageException(
          "Alert '"
              + alert.id()
              + "': there is no subscriber '"
              + alert.subscriberId()
              + "'. Save the subscriber first.",
          false,
          null);
    }
    alerts.put(alert.id(), alert);
  }

  @Override
  public Optional<Alert> find(String id) {
    return alerts.find(id);
  }

  @Override
  public List<Alert> find(Collection<String> ids) {
    return ids.stream().distinct().map(alerts::find).flatMap(Optional::stream).toList();
  }

  @Override
  public List<Alert> of(String subscriberId) {
    return alerts
        .all()
        .filter(alert -> alert.subscriberId().equals(subscriberId))
        .sorted(Comparator.comparing(Alert::name))
        .toList();
  }

  @Override
  public List<Alert> active() {
    return alerts.all().filter(this::isActive).toList();
  }

  @Override
  public List<Alert> active(Collection<String> ids) {
    return ids.stream()
        .distinct()
        .sorted()
        .map(alerts::find)
        .flatMap(Optional::stream)
        .filter(this::isActive)
        .toList();
  }

  private boolean isActive(Alert alert) {
    return alert.active()
        && subscribers.find(alert.subscriberId()).filter(Subscriber::active).isPresent();
  }

  @Override
  public List<AlertChange> changes(long after, int limit) {
    return log.after(after, limit);
  }

  @Override
  public long lastChange() {
    return log.last();
  }

  @Override
  public boolean forgetOldChanges(int limit) {
    return log.forgetOld(limit);
  }

  @Override
  public boolean delete(String id) {
    activities.remove(id);
    Optional<Alert> alert = alerts.find(id);
    alert.ifPresent(
        it -> {
          snoozes.remove(Pair.of(it.subscriberId(), Snooze.Kind.ALERT, id));
          alerts.remove(id);
          log.add(List.of(id));
        });
    return alert.isPresent();
  }

  /** Logs every alert of some subscribers. */
  void changed(Set<String> subscriberIds) {
    log.add(
        alerts
            .all()
            .filter(alert -> subscriberIds.contains(alert.subscriberId()))
            .map(Alert::id)
            .toList());
  }

  @Override
  public void triggered(Map<String, Integer> counts, Instant at) {
    counts.forEach(
        (id, count) -> {
          if (alerts.find(id).isPresent()) {
            activities.put(id, new AlertActivity(at, activity(id).triggerCount() + count));
          }
        });
  }

  @Override
  public AlertActivity activity(String id) {
    return activities.find(id).orElse(AlertActivity.NONE);
  }

  @Override
  public Page<Alert> page(@Nullable PageCursor after, int limit) {
    return Places.byKey(alerts.all(), Alert::id, after, limit);
  }

  @Override
  public Page<Alert> pageOfSubscriber(String subscriberId, @Nullable PageCursor after, int limit) {
    return Places.byKey(
        alerts.all().filter(alert -> alert.subscriberId().equals(subscriberId)),
        Alert::id,
        after,
        limit);
  }
}
