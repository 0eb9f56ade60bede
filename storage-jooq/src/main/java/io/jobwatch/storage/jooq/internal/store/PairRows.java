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

/**
 * Reads rows by keys of two columns, each pair by an index that begins with both. Two conditions of
 * one column each would have a database try each key with each other one, and H2 uses no index for
 * the second column of a list of pairs; both it and PostgreSQL look each row of a joined table up.
 *
 * @param dsl the transaction
 * @param table the rows' table
 * @param first the first column of the index
 * @param second the second one
 */
record PairRows<R extends Record>(
    DSLContext dsl, Table<R> table, Field<String> first, Field<String> second) {

  /** The rows of some pairs, each given once; in no order. */
  List<R> read(Collection<Map.Entry<String, String>> pairs) {
    return Chunks.batches(List.copyOf(pairs)).stream()
        .flatMap(
            chunk ->
                switch (dsl.dialect().family()) {
                  case MARIADB, MYSQL -> listed(chunk).stream();
                  default -> joined(chunk).stream();
                })
        .toList();
  }

  private List<R> listed(List<Map.Entry<String, String>> pairs) {
    return dsl.fetch(
        table,
        DSL.row(first, second)
            .in(pairs.stream().map(pair -> DSL.row(pair.getKey(), pair.getValue())).toList()));
  }

  private List<R> joined(List<Map.Entry<String, String>> pairs) {
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
