package io.jobwatch.internal.words;

/** Where a search goes on in what is wanted after a part of it was found and the rest was not. */
final class Borders {

  private Borders() {}

  /**
   * The borders of all beginnings of something.
   *
   * @param size how many pieces it has
   * @param same which of them are the same
   * @return for each number of pieces found how many of the last of them are also its first ones,
   *     fewer than all
   */
  static int[] of(int size, Same same) {
    int[] borders = new int[size + 1];
    int border = 0;
    for (int end = 1; end < size; end++) {
      while (border > 0 && !same.test(border, end)) {
        border = borders[border];
      }
      if (same.test(border, end)) {
        border++;
      }
      borders[end + 1] = border;
    }
    return borders;
  }

  /** Whether two pieces are the same. */
  interface Same {
    boolean test(int one, int other);
  }
}
