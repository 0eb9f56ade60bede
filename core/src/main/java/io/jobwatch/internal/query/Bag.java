package io.jobwatch.internal.query;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Elements in no order, each knowing its position. One thread at a time may change it; readers need
 * no lock: an array that a reader has got is complete, since elements are moved by making another.
 */
abstract class Bag {

  private static final Object[] NONE = {};
  private static final VarHandle ITEMS;

  static {
    try {
      ITEMS = MethodHandles.lookup().findVarHandle(Bag.class, "items", Object[].class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private @Nullable Object[] items = NONE;
  private int size;
  private int live;

  /** Tells an element where it is now. */
  abstract void placed(Object element, int position);

  /**
   * The elements, with gaps. All of the array is to be read: where the elements end may be known of
   * another array already.
   */
  final @Nullable Object[] items() {
    return (@Nullable Object[]) ITEMS.getAcquire(this);
  }

  /** How many elements there are. */
  final int live() {
    return live;
  }

  final void add(Object element) {
    if (size == items.length) {
      copyTo(live < size / 2 ? size : Math.max(1, size + (size >> 1) + (size & 1)));
    }
    items[size] = element;
    placed(element, size);
    size++;
    live++;
  }

  final void remove(int position) {
    items[position] = null;
    live--;
    if (live == 0) {
      ITEMS.setRelease(this, NONE);
      size = 0;
    } else if (live < items.length / 4) {
      copyTo(items.length / 2);
    }
  }

  /** Moves the elements to the beginning of a new array. */
  private void copyTo(int capacity) {
    @Nullable Object[] copy = new Object[capacity];
    int to = 0;
    for (Object element : Arrays.asList(items).subList(0, size)) {
      if (element != null) {
        placed(element, to);
        copy[to++] = element;
      }
    }
    size = to;
    ITEMS.setRelease(this, copy);
  }
}
