package io.jobwatch.internal.query;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The entries by number, and the first conditions of each side by side in one array: most entries
 * that are checked fail one of these, and nothing else of them is read.
 */
final class Entries {

  /** Conditions of an entry in the array. */
  static final int SIDE_BY_SIDE = 4;

  /** In a bag: several atoms lead to the entry, which is to be checked once only. */
  static final int SEVERAL = 1 << 30;

  private final Numbers numbers = new Numbers();

  /** Replaced when it grows, so that no reader sees half of it. */
  private volatile Table table = new Table(64);

  Table table() {
    return table;
  }

  /** The entry that an item of a bag stands for. */
  Entry get(int item) {
    return Objects.requireNonNull(table.entries[item & ~SEVERAL]);
  }

  /** Adds an entry with its first conditions, of which zero stands for none. */
  void add(Entry entry, int[] conditions) {
    int number = numbers.take();
    entry.number = number;
    Table current = table;
    if (number >= current.entries.length) {
      current = current.grown();
    }
    int at = number * SIDE_BY_SIDE;
    for (int i = 0; i < SIDE_BY_SIDE; i++) {
      current.checks[at + i] = i < conditions.length ? conditions[i] : 0;
    }
    current.entries[number] = entry;
    table = current;
  }

  void remove(Entry entry) {
    table.entries[entry.number] = null;
    numbers.give(entry.number);
  }

  /** The numbers of all conditions of an entry but its access. */
  int[] others(Entry entry) {
    int at = entry.number * SIDE_BY_SIDE;
    int count = 0;
    while (count < SIDE_BY_SIDE && table.checks[at + count] != 0) {
      count++;
    }
    int[] others = Arrays.copyOfRange(table.checks, at, at + count + entry.rest.length);
    System.arraycopy(entry.rest, 0, others, count, entry.rest.length);
    return others;
  }

  /** Two arrays that belong together. */
  static final class Table {

    final @Nullable Entry[] entries;
    final int[] checks;

    Table(int capacity) {
      this(new Entry[capacity], new int[capacity * SIDE_BY_SIDE]);
    }

    private Table(@Nullable Entry[] entries, int[] checks) {
      this.entries = entries;
      this.checks = checks;
    }

    private Table grown() {
      int capacity = entries.length + entries.length / 2;
      return new Table(
          Arrays.copyOf(entries, capacity), Arrays.copyOf(checks, capacity * SIDE_BY_SIDE));
    }
  }
}
