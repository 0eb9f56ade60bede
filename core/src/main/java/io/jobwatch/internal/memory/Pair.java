package io.jobwatch.internal.memory;

import io.jobwatch.model.Snooze;
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

  /** The key of a snooze. */
  static Pair of(String subscriberId, Snooze.Kind kind, String value) {
    return new Pair(subscriberId, kind + " " + value);
  }

  @Override
  public int compareTo(Pair other) {
    return ORDER.compare(this, other);
  }
}
