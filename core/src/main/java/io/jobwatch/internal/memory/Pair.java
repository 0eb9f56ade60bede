package io.jobwatch.internal.memory;

import java.util.Comparator;

/**
 * A key of two texts.
 *
 * @param first what rows are ordered by
 * @param second what rows with the same first part are ordered by
 */
record Pair(String first, String second) implements Comparable<Pair> {

  private static final Comparator<Pair> ORDER =
      Comparator.comparing(Pair::first).thenComparing(Pair::second);

  @Override
  public int compareTo(Pair other) {
    return ORDER.compare(this, other);
  }
}
