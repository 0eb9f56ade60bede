package io.jobwatch.storage.jooq.internal.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Cuts values into the lists of {@code IN} conditions and batches, each value once and in order:
 * transactions that lock rows in one order do not end in a deadlock.
 */
final class Chunks {

  /** More makes statements that some databases refuse. */
  private static final int SIZE = 1_000;

  private Chunks() {}

  static <T extends Comparable<T>> List<List<T>> sorted(Collection<T> values) {
    return of(new ArrayList<>(new TreeSet<>(values)));
  }

  static <T> List<List<T>> of(List<T> values) {
    List<List<T>> chunks = new ArrayList<>();
    for (int start = 0; start < values.size(); start += SIZE) {
      chunks.add(values.subList(start, Math.min(start + SIZE, values.size())));
    }
    return chunks;
  }
}
