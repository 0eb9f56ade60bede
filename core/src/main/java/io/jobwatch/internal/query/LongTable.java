package io.jobwatch.internal.query;

/**
 * A hash table from well-spread numbers to others above zero. One thread at a time may change it;
 * readers need no lock.
 */
final class LongTable {

  /** Slots for each number: most look-ups find nothing, and the first slot should say so. */
  private static final int SPACE = 4;

  /** Replaced as a whole, so that no reader sees half of the values moved. */
  private volatile Slots slots = new Slots(4);

  /** How many slots have a number, some of them without a value. */
  private int used;

  /** The value of a number, or 0. */
  int get(long number) {
    return slots.value(number);
  }

  void put(long number, int value) {
    Slots current = slots;
    if (number == 0) {
      current.zero = value;
      return;
    }
    if (SPACE * used >= current.keys.length) {
      current = grown(current);
      slots = current;
    }
    int at = current.find(number);
    current.values[at] = value;
    if (current.keys[at] == 0) {
      used++;
      current.keys[at] = number;
    }
  }

  /** Takes a value out. Its slot stays in use until the table grows. */
  void remove(long number) {
    Slots current = slots;
    if (number == 0) {
      current.zero = 0;
    } else {
      current.values[current.find(number)] = 0;
    }
  }

  private Slots grown(Slots old) {
    used = 0;
    for (int value : old.values) {
      used += value == 0 ? 0 : 1;
    }
    Slots next = new Slots(Math.max(4, Integer.highestOneBit(Math.max(1, used)) * 2 * SPACE));
    next.zero = old.zero;
    for (int i = 0; i < old.keys.length; i++) {
      int value = old.values[i];
      if (value != 0) {
        int at = next.find(old.keys[i]);
        next.keys[at] = old.keys[i];
        next.values[at] = value;
      }
    }
    return next;
  }

  /** An array of numbers and one of values. */
  private static final class Slots {

    private final long[] keys;
    private final int[] values;

    /** The value of the number that stands for an empty slot. */
    private int zero;

    Slots(int capacity) {
      keys = new long[capacity];
      values = new int[capacity];
    }

    /** The value of a number, or 0. */
    int value(long number) {
      int at = find(number);
      return keys[at] != number ? 0 : number == 0 ? zero : values[at];
    }

    /** Where a number is, or would be. */
    int find(long number) {
      int mask = keys.length - 1;
      int at = (int) number & mask;
      long there = keys[at];
      while (there != number && there != 0) {
        at = (at + 1) & mask;
        there = keys[at];
      }
      return at;
    }
  }
}
