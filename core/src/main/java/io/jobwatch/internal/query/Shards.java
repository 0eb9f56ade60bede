package io.jobwatch.internal.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A map in many parts, so that growing never takes long. For one thread at a time. */
final class Shards<K, V> {

  private static final int BITS = 10;

  private final List<Map<K, V>> shards = new ArrayList<>(1 << BITS);
  private int size;

  Shards() {
    for (int i = 0; i < 1 << BITS; i++) {
      shards.add(new HashMap<>(4));
    }
  }

  int size() {
    return size;
  }

  @Nullable V get(K key) {
    return shard(key).get(key);
  }

  void put(K key, V value) {
    size += shard(key).put(key, value) == null ? 1 : 0;
  }

  @Nullable V remove(K key) {
    V removed = shard(key).remove(key);
    size -= removed == null ? 0 : 1;
    return removed;
  }

  /** The parts, to be gone through one by one. */
  List<Map<K, V>> parts() {
    return shards;
  }

  private Map<K, V> shard(K key) {
    // HashMap uses the lower bits.
    return shards.get((key.hashCode() * 0x9E3779B9) >>> (Integer.SIZE - BITS));
  }
}
