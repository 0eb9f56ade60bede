package io.jobwatch.storage.jooq.internal.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Reads rows by keys of two columns, each pair by an index that begins with both. */
final class PairRows {

  private PairRows() {}

  /**
   * Reads rows, in no order. Two conditions of one column each would have a database try each key
   * with each other one, and H2 uses no index for the second column of a list of pairs; both it and
   * PostgreSQL look each row of a joined table up.
   */
  static <R extends Record> List<R> read(
      DSLContext dsl,
      Table<R> table,
      Field<String> first,
      Field<String> second,
      Collection<Map.Entry<String, String>> pairs) {
    return Chunks.batches(List.copyOf(pairs)).stream()
        .flatMap(
            chunk ->
                switch (dsl.dialect().family()) {
                  case MARIADB, MYSQL -> listed(dsl, table, first, second, chunk).stream();
                  default -> joined(dsl, table, first, second, chunk).stream();
                })
        .toList();
  }

  private static <R extends Record> List<R> listed(
      DSLContext dsl,
      Table<R> table,
      Field<String> first,
      Field<String> second,
      List<Map.Entry<String, String>> pairs) {
    return dsl.fetch(
        table,
        DSL.row(first, second)
            .in(pairs.stream().map(pair -> DSL.row(pair.getKey(), pair.getValue())).toList()));
  }

  private static <R extends Record> List<R> joined(
      DSLContext dsl,
      Table<R> table,
      Field<String> first,
      Field<String> second,
      List<Map.Entry<String, String>> pairs) {
    ArrayRows given =
        new ArrayRows(
            "given",
            List.of(first, second),
            pairs.stream()
                .map(pair -> new @Nullable Object[] {pair.getKey(), pair.getValue()})
                .toList());
    return dsl.select(table.fields())
        .from(given.table())
        .join(table)
        .on(first.eq(given.get(first)))
        .and(second.eq(given.get(second)))
        .fetchInto(table);
  }
}
