package io.jobwatch.internal.query;

/**
 * A hash table from well-spread numbers to others above zero. One thread at a time may change it;
 * readers need no lock, and are quick to learn that a number is not there.
 */
final class LongTable {

  /** Slots for each number: most look-ups find nothing, and the first slot should say so. */
  private static final int SPACE = 4;

  /** Replaced as a whole, so that no reader sees half of the values moved. */
  private volatile Slots slots = new Slots(4);

  /** How many slots have a number, some of them without a value. */
  private int used;

  /** The slots as they are now, for many look-ups in a row. */
  Slots slots() {
    return slots;
  }

  /** The value of a number, or 0. */
  int get(long number) {
    return slots.value(number);
  }

  void put(long number, int value) {
    Slots current = slots;
    if (number == 0) {
      current.zero = value;
      current.note(number);
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
    current.note(number);
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
    next.note(0);
    for (int i = 0; i < old.keys.length; i++) {
      int value = old.values[i];
      if (value != 0) {
        int at = next.find(old.keys[i]);
        next.keys[at] = old.keys[i];
        next.values[at] = value;
        next.note(old.keys[i]);
      }
    }
    return next;
  }

  /** An array of numbers, one of values, and a bit for each number that may be there. */
  static final class Slots {

    /** Bits for each slot. */
    private static final int BITS = 4;

    private final long[] keys;
    private final int[] values;
    private final long[] bits;

    /** The value of the number that stands for an empty slot. */
    private int zero;

    Slots(int capacity) {
      keys = new long[capacity];
      values = new int[capacity];
      bits = new long[Math.max(1, BITS * capacity / Long.SIZE)];
    }

    /** Returns 0 if a number is not there, and 1 if it is or, seldom, if it is not. */
    int maybe(long number) {
      return (int) (bits[(int) (number >>> 40) & (bits.length - 1)] >>> (number >>> 58)) & 1;
    }

    private void note(long number) {
      bits[(int) (number >>> 40) & (bits.length - 1)] |= 1L << (number >>> 58);
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
