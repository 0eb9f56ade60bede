package io.jobwatch.internal.memory;

import io.jobwatch.error.StorageException;
import io.jobwatch.model.Alert;
import io.jobwatch.model.AlertActivity;
import io.jobwatch.model.Page;
import io.jobwatch.model.PageCursor;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.storage.AlertStore;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class InMemoryAlertStore implements AlertStore {

  private final Table<String, Alert> alerts;
  private final Table<String, AlertActivity> activities;
  private final Table<String, Subscriber> subscribers;

  InMemoryAlertStore(Rows rows, Transaction transaction) {
    this.alerts = new Table<>(rows.alerts, transaction);
    this.activities = new Table<>(rows.activities, transaction);
    this.subscribers = new Table<>(rows.subscribers, transaction);
  }

  @Override
  public void save(Collection<Alert> saved) {
    saved.forEach(this::put);
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
    return alerts
        .all()
        .filter(Alert::active)
        .filter(
            alert -> subscribers.find(alert.subscriberId()).filter(Subscriber::active).isPresent())
        .toList();
  }

  @Override
  public boolean delete(String id) {
    activities.remove(id);
    return alerts.remove(id);
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
