package io.jobwatch.internal.memory;

import io.jobwatch.model.Delivery;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.Predicate;

/** Removes everything of one subscriber. A new kind of row that has a subscriber belongs here. */
record Erasure(Rows rows, Transaction transaction) {

  boolean of(String subscriberId) {
    List<String> alerts =
        rows.alerts.values().stream()
            .filter(alert -> alert.subscriberId().equals(subscriberId))
            .map(alert -> alert.id())
            .toList();
    new AlertLog(rows, transaction).add(alerts);
    List<String> digests =
        rows.digests.values().stream()
            .map(DigestRow::digest)
            .filter(digest -> digest.subscriberId().equals(subscriberId))
            .map(digest -> digest.id())
            .toList();
    List<Delivery> deliveries =
        rows.deliveries.values().stream()
            .map(DeliveryRow::delivery)
            .filter(delivery -> delivery.subscriberId().equals(subscriberId))
            .toList();
    long removed =
        remove(rows.subscribers, row -> row.getKey().equals(subscriberId))
            + remove(rows.profiles, row -> row.getKey().equals(subscriberId))
            + remove(rows.disabled, row -> row.getKey().equals(subscriberId))
            + remove(rows.alerts, row -> alerts.contains(row.getKey()))
            + remove(rows.activities, row -> alerts.contains(row.getKey()))
            + remove(rows.matches, row -> row.getValue().subscriberId().equals(subscriberId))
            + remove(rows.ledger, row -> row.getKey().first().equals(subscriberId))
            + remove(rows.notifications, row -> row.getValue().subscriberId().equals(subscriberId))
            + remove(rows.snoozes, row -> row.getValue().subscriberId().equals(subscriberId))
            + remove(rows.digestMatches, row -> digests.contains(row.getValue().digestId()))
            + remove(rows.digests, row -> digests.contains(row.getKey()))
            + deliveries.stream().mapToLong(this::remove).sum()
            + remove(rows.inbox, row -> row.getValue().subscriberId().equals(subscriberId))
            + remove(rows.operatorMarks, row -> row.getKey().first().equals(subscriberId))
            + remove(rows.applications, row -> row.getKey().first().equals(subscriberId));
    return removed > 0;
  }

  private long remove(Delivery delivery) {
    new Table<>(rows.attempts, transaction).remove(delivery.id());
    new Table<>(rows.deliveries, transaction).remove(delivery.id());
    return 1;
  }

  private <K, V> long remove(NavigableMap<K, V> from, Predicate<Map.Entry<K, V>> which) {
    List<K> keys = from.entrySet().stream().filter(which).map(Map.Entry::getKey).toList();
    keys.forEach(new Table<>(from, transaction)::remove);
    return keys.size();
  }
}
