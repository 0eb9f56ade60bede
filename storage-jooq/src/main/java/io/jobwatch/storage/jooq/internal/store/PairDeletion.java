package io.jobwatch.storage.jooq.internal.store;

import java.util.Comparator;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Deletes rows by keys of two columns. */
final class PairDeletion {

  private PairDeletion() {}

  /**
   * Deletes what still passes a test, whose values must be inlined. One batched statement, since
   * not every database looks up lists of pairs in an index; how many rows that were not every
   * driver knows of a batch.
   */
  static void delete(
      DSLContext dsl,
      Table<?> table,
      Field<String> first,
      Field<String> second,
      List<Record2<String, String>> keys,
      Condition test) {
    List<Object[]> sorted =
        keys.stream()
            .sorted(
                Comparator.comparing((Record2<String, String> key) -> key.value1())
                    .thenComparing(key -> key.value2()))
            .map(key -> new Object[] {key.value1(), key.value2()})
            .toList();
    for (List<Object[]> chunk : Chunks.batches(sorted)) {
      dsl.batch(
              dsl.deleteFrom(table)
                  .where(first.eq(DSL.param("first", String.class)))
                  .and(second.eq(DSL.param("second", String.class)))
                  .and(test),
              chunk.toArray(Object[][]::new))
          .execute();
    }
  }
}
