package io.jobwatch.internal.query;

import org.jspecify.annotations.Nullable;

/**
 * A hash table from well-spread numbers to values. One thread at a time may change it; readers need
 * no lock. It is kept in parts, so that growing never takes long.
 */
final class LongTable<V> {

  private static final int PARTS_BITS = 8;

  private final Part[] parts = new Part[1 << PARTS_BITS];

  LongTable() {
    for (int i = 0; i < parts.length; i++) {
      parts[i] = new Part();
    }
  }

  @SuppressWarnings("unchecked") // put takes nothing else
  @Nullable V get(long number) {
    long key = key(number);
    Slots slots = parts[(int) (key >>> (64 - PARTS_BITS))].slots;
    int at = slots.find(key);
    return slots.keys[at] == key ? (V) slots.values[at] : null;
  }

  void put(long number, V value) {
    long key = key(number);
    parts[(int) (key >>> (64 - PARTS_BITS))].put(key, value);
  }

  /** Takes a value out. Its slot stays in use until the table grows. */
  void remove(long number) {
    long key = key(number);
    Slots slots = parts[(int) (key >>> (64 - PARTS_BITS))].slots;
    slots.values[slots.find(key)] = null;
  }

  /** Zero stands for an empty slot. */
  private static long key(long number) {
    return number == 0 ? 1 : number;
  }

  private static final class Part {

    /** Replaced as a whole, so that no reader sees half of the values moved. */
    private volatile Slots slots = new Slots(4);

    private int used;

    void put(long key, Object value) {
      Slots current = slots;
      if (2 * used >= current.keys.length) {
        current = grown(current);
        slots = current;
      }
      int at = current.find(key);
      current.values[at] = value;
      if (current.keys[at] == 0) {
        used++;
        current.keys[at] = key;
      }
    }

    private Slots grown(Slots old) {
      used = 0;
      for (Object value : old.values) {
        used += value == null ? 0 : 1;
      }
      Slots next = new Slots(Math.max(4, Integer.highestOneBit(Math.max(1, used)) * 4));
      for (int i = 0; i < old.keys.length; i++) {
        Object value = old.values[i];
        if (value != null) {
          int at = next.find(old.keys[i]);
          next.keys[at] = old.keys[i];
          next.values[at] = value;
        }
      }
      return next;
    }
  }

  private static final class Slots {

    private final long[] keys;
    private final @Nullable Object[] values;

    Slots(int capacity) {
      keys = new long[capacity];
      values = new Object[capacity];
    }

    /** Where a key is, or would be. */
    int find(long key) {
      int mask = keys.length - 1;
      int at = (int) key & mask;
      long there = keys[at];
      while (there != key && there != 0) {
        at = (at + 1) & mask;
        there = keys[at];
      }
      return at;
    }
  }
}
