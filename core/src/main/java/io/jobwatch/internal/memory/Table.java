package io.jobwatch.internal.memory;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Rows of one kind as one transaction sees and changes them, in the order of their keys. A row is
 * immutable; to change it is to put another in its place.
 *
 * @param <K> what names a row
 * @param <V> the row
 */
final class Table<K, V> {

  private final NavigableMap<K, V> rows;
  private final Transaction transaction;

  Table(NavigableMap<K, V> rows, Transaction transaction) {
    this.rows = rows;
    this.transaction = transaction;
  }

  Optional<V> find(K key) {
    transaction.requireOpen();
    return Optional.ofNullable(rows.get(key));
  }

  Stream<V> all() {
    transaction.requireOpen();
    return rows.values().stream();
  }

  Stream<V> after(K key) {
    transaction.requireOpen();
    return rows.tailMap(key, false).values().stream();
  }

  Optional<V> last() {
    transaction.requireOpen();
    return Optional.ofNullable(rows.lastEntry()).map(Map.Entry::getValue);
  }

  long count() {
    transaction.requireOpen();
    return rows.size();
  }

  void put(K key, V row) {
    transaction.requireOpen();
    RowTexts.check(row);
    V before = rows.put(key, row);
    transaction.onRollback(before == null ? () -> rows.remove(key) : () -> rows.put(key, before));
  }

  /** Changes a row if it is there. */
  boolean replace(K key, Function<V, V> change) {
    Optional<V> row = find(key);
    row.ifPresent(before -> put(key, change.apply(before)));
    return row.isPresent();
  }

  boolean remove(K key) {
    transaction.requireOpen();
    V before = rows.remove(key);
    if (before == null) {
      return false;
    }
    transaction.onRollback(() -> rows.put(key, before));
    return true;
  }
}
