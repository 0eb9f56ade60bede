package io.jobwatch.internal.query;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The entries by number, with what is checked first of each laid side by side in arrays: most
 * entries that are checked fail there, and nothing else of them is read. A simple condition asks
 * for one of a few atoms or for none of them; it is checked without a branch, since whether it
 * holds is what nobody can guess.
 */
final class Entries {

  /** Simple conditions of an entry in the array, and atoms of a simple condition. */
  static final int SIDE_BY_SIDE = 4;

  /** In the first place of a condition: none of the atoms, not one of them. */
  private static final int NONE_OF = 1 << 31;

  private final Numbers numbers = new Numbers();

  /** Replaced when it grows, so that no reader sees half of it or a number beyond its arrays. */
  private volatile Table table = new Table(64, new int[0], 64).grown(64, 64);

  Table table() {
    return table;
  }

  /** The entry with a number. */
  Entry get(int number) {
    return Objects.requireNonNull(table.entries[number]);
  }

  /** Keeps what a condition asks, to be checked side by side. */
  void put(ConditionNode node) {
    int highest = IntStream.of(node.atoms).max().orElse(0);
    Table current = table;
    if (node.id >= current.conditions.length / SIDE_BY_SIDE || highest >= current.atoms) {
      current = current.grown(node.id + 1, highest + 1);
    }
    int at = node.id * SIDE_BY_SIDE;
    for (int i = 0; i < SIDE_BY_SIDE; i++) {
      current.conditions[at + i] = i < node.atoms.length ? Table.place(node.atoms[i]) : 0;
    }
    current.conditions[at] |= node.isNone() ? NONE_OF : 0;
    table = current;
  }

  /** Adds an entry with its first conditions, all of them simple. */
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

  /** Has the value of an entry be found at once where its first conditions hold. */
  void settle(Entry entry) {
    if (entry.rest.length == 0) {
      table.values[entry.number] = entry.value;
    }
  }

  /** Has an entry be looked at again where its first conditions hold. */
  void unsettle(Entry entry) {
    table.values[entry.number] = null;
  }

  void remove(Entry entry) {
    table.entries[entry.number] = null;
    numbers.give(entry.number);
  }

  /** The numbers of the conditions of an entry that are checked. */
  IntStream checks(Entry entry) {
    int at = entry.number * SIDE_BY_SIDE;
    IntStream first = Arrays.stream(table.checks, at, at + SIDE_BY_SIDE).filter(id -> id != 0);
    return IntStream.concat(first, IntStream.of(entry.rest));
  }

  /** Arrays that belong together: what one refers to is within the others. */
  static final class Table {

    final @Nullable Entry[] entries;

    /** For each entry its value if its first conditions are all and every reader may meet it. */
    final @Nullable Object[] values;

    /** For each entry the numbers of its first conditions, zero for none. */
    final int[] checks;

    /** For each simple condition the places of its atoms, zero for none. */
    final int[] conditions;

    /** Above the number of every atom in the conditions. */
    final int atoms;

    private Table(int capacity, int[] conditions, int atoms) {
      this(new Entry[capacity], new Object[capacity], new int[0], conditions, atoms);
    }

    private Table(
        @Nullable Entry[] entries,
        @Nullable Object[] values,
        int[] checks,
        int[] conditions,
        int atoms) {
      this.entries = entries;
      this.values = values;
      this.checks = checks;
      this.conditions = conditions;
      this.atoms = atoms;
    }

    /** Where it is said whether an atom is present; of place zero it is said that none is. */
    static int place(int atom) {
      return atom + 1;
    }

    /** The number of the atom at a place. */
    static int atom(int place) {
      return place - 1;
    }

    /**
     * Picks those of some entries whose first conditions hold, one condition after the other.
     *
     * @param some the numbers of the entries; they are moved
     * @param present for each place 1 if its atom is present, else 0
     * @param kept takes the numbers of those that are kept, with room for all
     * @return how many are kept
     */
    int keep(int[] some, int size, byte[] present, int[] kept) {
      int count = 0;
      int left = size;
      for (int i = 0; i < SIDE_BY_SIDE; i++) {
        int met = 0;
        for (int j = 0; j < left; j++) {
          int number = some[j];
          int id = checks[number * SIDE_BY_SIDE + i];
          int more = -id >>> 31; // 1 unless this was the last
          kept[count] = number;
          count += more ^ 1;
          some[met] = number;
          met += more & holds(id, present);
        }
        left = met;
      }
      System.arraycopy(some, 0, kept, count, left);
      return count + left;
    }

    /** Returns 1 if a condition holds, else 0. */
    private int holds(int id, byte[] present) {
      int at = id * SIDE_BY_SIDE;
      int first = conditions[at];
      int any =
          present[first & ~NONE_OF]
              | present[conditions[at + 1]]
              | present[conditions[at + 2]]
              | present[conditions[at + 3]];
      return any ^ (first >>> 31);
    }

    private Table grown() {
      int capacity = entries.length + entries.length / 2;
      return new Table(
          Arrays.copyOf(entries, capacity),
          Arrays.copyOf(values, capacity),
          Arrays.copyOf(checks, capacity * SIDE_BY_SIDE),
          conditions,
          atoms);
    }

    /** Copies what refers to the arrays that grow, as readers go on with the old ones. */
    private Table grown(int leastConditions, int leastAtoms) {
      int known = conditions.length / SIDE_BY_SIDE;
      int more = leastConditions <= known ? known : Math.max(leastConditions, known + known / 2);
      return new Table(
          entries,
          values,
          Arrays.copyOf(checks, entries.length * SIDE_BY_SIDE),
          Arrays.copyOf(conditions, more * SIDE_BY_SIDE),
          leastAtoms <= atoms ? atoms : Math.max(leastAtoms, atoms + atoms / 2));
    }
  }
}
