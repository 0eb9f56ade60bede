package io.jobwatch.internal.query;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * Numbers of entries in no order, each entry knowing its position. One thread at a time may change
 * it; readers need no lock: an array that a reader has got is complete, since entries are moved by
 * making another. They are moved when few are left, and not when there are more: to tell each of
 * many entries where it is takes long.
 */
abstract class EntryBag {

  /**
   * Above every number of an entry. What is added to it is the position that is free next, and one
   * more; nothing where there is none.
   */
  static final int GAP = 1 << 30;

  private static final int NOWHERE = -1;

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

  /** The positions from here on were not taken yet. */
  private int size;

  /** The position that was given up last. */
  private int free = NOWHERE;

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
    int position = free == NOWHERE ? append() : free;
    free = items[position] - GAP - 1;
    items[position] = item;
    placed(item, position);
    live++;
  }

  final void remove(int position) {
    items[position] = GAP + free + 1;
    free = position;
    live--;
    if (live == 0) {
      replace(EMPTY, 0);
    } else if (live < items.length / 4) {
      shrink();
    }
  }

  private int append() {
    if (size == items.length) {
      int[] copy = Arrays.copyOf(items, Math.max(1, size + (size >> 1) + (size & 1)));
      Arrays.fill(copy, size, copy.length, GAP);
      replace(copy, size);
    }
    return size++;
  }

  /** Moves the entries to the beginning of a smaller array. */
  private void shrink() {
    int[] copy = new int[items.length / 2];
    int to = 0;
    for (int i = 0; i < size; i++) {
      if (items[i] < GAP) {
        placed(items[i], to);
        copy[to++] = items[i];
      }
    }
    Arrays.fill(copy, to, copy.length, GAP);
    replace(copy, to);
  }

  private void replace(int[] others, int taken) {
    ITEMS.setRelease(this, others);
    size = taken;
    free = NOWHERE;
  }
}
