package io.jobwatch.internal.signature;

import java.util.Arrays;
import java.util.function.LongConsumer;

/**
 * Keys, each once. They are hashes already, so each is kept where its last bits say; none is zero,
 * which stands for an empty slot.
 */
final class KeySet {

  private static final int USUAL_SLOTS = 2_048;

  private long[] slots = new long[USUAL_SLOTS];
  private int size;

  void clear() {
    size = 0;
    if (slots.length > USUAL_SLOTS) {
      slots = new long[USUAL_SLOTS];
    } else {
      Arrays.fill(slots, 0);
    }
  }

  void addAll(long[] keys) {
    for (long key : keys) {
      add(key);
    }
  }

  private void add(long key) {
    if (2 * size >= slots.length) {
      grow();
    }
    int slot = (int) key & (slots.length - 1);
    while (slots[slot] != 0 && slots[slot] != key) {
      slot = (slot + 1) & (slots.length - 1);
    }
    if (slots[slot] == 0) {
      slots[slot] = key;
      size++;
    }
  }

  private void grow() {
    long[] before = slots;
    slots = new long[2 * before.length];
    size = 0;
    for (long key : before) {
      if (key != 0) {
        add(key);
      }
    }
  }

  int size() {
    return size;
  }

  void forEach(LongConsumer action) {
    for (long key : slots) {
      if (key != 0) {
        action.accept(key);
      }
    }
  }
}
