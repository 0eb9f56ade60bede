package io.jobwatch.internal.query;

import java.util.Arrays;

/** Numbers from 0 on, those that were given back before others. For one thread at a time. */
final class Numbers {

  private int next;
  private int[] free = new int[16];
  private int freeCount;

  int take() {
    return freeCount > 0 ? free[--freeCount] : next++;
  }

  void give(int number) {
    if (freeCount == free.length) {
      free = Arrays.copyOf(free, 2 * freeCount);
    }
    free[freeCount++] = number;
  }

  /** The highest number that was ever taken, and one more. */
  int limit() {
    return next;
  }

  /** How many are taken. */
  int taken() {
    return next - freeCount;
  }
}
