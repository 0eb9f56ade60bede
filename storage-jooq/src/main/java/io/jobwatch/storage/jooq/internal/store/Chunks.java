package io.jobwatch.storage.jooq.internal.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;

/** Cuts values into the lists of {@code IN} conditions and of batches. */
final class Chunks {

  /** More makes statements that some databases refuse. */
  private static final int SIZE = 1_000;

  /**
   * H2 finds rows by an index, and then compares each that it found with each value of the list.
   */
  private static final int SIZE_IN_H2 = 32;

  private Chunks() {}

  /**
   * Lists for conditions, each value once and in order: transactions that lock rows in one order do
   * not end in a deadlock.
   */
  static <T extends Comparable<T>> List<List<T>> sorted(DSLContext dsl, Collection<T> values) {
    return of(dsl, new ArrayList<>(new TreeSet<>(values)));
  }

  /** Lists for conditions, in the order given. */
  static <T> List<List<T>> of(DSLContext dsl, List<T> values) {
    return of(values, dsl.dialect().family() == SQLDialect.H2 ? SIZE_IN_H2 : SIZE);
  }

  /** Lists for batches of one statement, in the order given. */
  static <T> List<List<T>> batches(List<T> values) {
    return of(values, SIZE);
  }

  private static <T> List<List<T>> of(List<T> values, int size) {
    List<List<T>> chunks = new ArrayList<>();
    for (int start = 0; start < values.size(); start += size) {
      chunks.add(values.subList(start, Math.min(start + size, values.size())));
    }
    return chunks;
  }
}
