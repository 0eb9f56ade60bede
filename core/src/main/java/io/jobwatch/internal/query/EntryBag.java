package io.jobwatch.internal.query;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * Numbers of entries in no order, each entry knowing its position. One thread at a time may change
 * it; readers need no lock: an array that a reader has got is complete, since entries are moved by
 * making another.
 */
abstract class EntryBag {

  /** Stands where no entry is. */
  static final int NONE = Integer.MAX_VALUE;

  private static final int[] EMPTY = {};
  private static final VarHandle ITEMS;

  static {
    try {
      ITEMS = MethodHandles.lookup().findVarHandle(EntryBag.class, "items", int[].class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private int[] items = EMPTY;
  private int size;
  private int live;

  /** Tells an entry where it is now. */
  abstract void placed(int item, int position);

  /**
   * The numbers, with gaps. All of the array is to be read: where the numbers end may be known of
   * another array already.
   */
  final int[] items() {
    return (int[]) ITEMS.getAcquire(this);
  }

  /** How many entries there are. */
  final int live() {
    return live;
  }

  final void add(int item) {
    if (size == items.length) {
      copyTo(live < size / 2 ? size : Math.max(1, size + (size >> 1) + (size & 1)));
    }
    items[size] = item;
    placed(item, size);
    size++;
    live++;
  }

  final void remove(int position) {
    items[position] = NONE;
    live--;
    if (live == 0) {
      ITEMS.setRelease(this, EMPTY);
      size = 0;
    } else if (live < items.length / 4) {
      copyTo(items.length / 2);
    }
  }

  /** Moves the entries to the beginning of a new array. */
  private void copyTo(int capacity) {
    int[] copy = new int[capacity];
    int to = 0;
    for (int i = 0; i < size; i++) {
      if (items[i] != NONE) {
        placed(items[i], to);
        copy[to++] = items[i];
      }
    }
    Arrays.fill(copy, to, capacity, NONE);
    size = to;
    ITEMS.setRelease(this, copy);
  }
}
