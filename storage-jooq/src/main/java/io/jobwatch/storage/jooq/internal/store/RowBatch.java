package io.jobwatch.storage.jooq.internal.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertValuesStepN;
import org.jooq.Query;
import org.jooq.UniqueKey;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;

/**
 * Adds rows of one table by one statement with many values. jOOQ's own batches of records make the
 * statement anew for each row, which takes longer than the database does.
 *
 * @param dsl the transaction
 * @param rows the rows, at least one; of each only the fields that were set are written
 */
record RowBatch<R extends UpdatableRecord<R>>(DSLContext dsl, List<R> rows) {

  /** Adds them, in their order. */
  void insert() {
    run((insert, fields) -> insert);
  }

  /** Adds those that there are none with the same primary key of. */
  void insertAbsent() {
    run((insert, fields) -> insert.onDuplicateKeyIgnore());
  }

  /** Adds them, or replaces those with the same primary keys. */
  void merge() {
    UniqueKey<R> key = Objects.requireNonNull(rows.get(0).getTable().getPrimaryKey());
    run(
        (insert, fields) -> {
          Map<Field<?>, Field<?>> values =
              fields.stream()
                  .filter(field -> !key.getFields().contains(field))
                  .collect(Collectors.toMap(Function.identity(), DSL::excluded));
          return values.isEmpty()
              ? insert.onDuplicateKeyIgnore()
              : insert.onDuplicateKeyUpdate().set(values);
        });
  }

  private void run(BiFunction<InsertValuesStepN<R>, List<Field<?>>, Query> statement) {
    for (List<R> alike : alike()) {
      List<Field<?>> fields = set(alike.get(0));
      Query query =
          statement.apply(
              dsl.insertInto(alike.get(0).getTable(), fields)
                  .values(Collections.nCopies(fields.size(), null)),
              fields);
      Object[][] values =
          alike.stream()
              .map(row -> fields.stream().map(row::get).toArray())
              .toArray(Object[][]::new);
      dsl.batch(query, values).execute();
    }
  }

  /** The rows in their order, each list with the same fields set. */
  private List<List<R>> alike() {
    List<List<R>> lists = new ArrayList<>();
    List<Field<?>> before = List.of();
    for (R row : rows) {
      List<Field<?>> fields = set(row);
      if (lists.isEmpty() || !fields.equals(before)) {
        lists.add(new ArrayList<>());
        before = fields;
      }
      lists.get(lists.size() - 1).add(row);
    }
    return lists;
  }

  private static List<Field<?>> set(UpdatableRecord<?> row) {
    List<Field<?>> fields = new ArrayList<>();
    for (Field<?> field : row.fields()) {
      if (row.changed(field)) {
        fields.add(field);
      }
    }
    return fields;
  }
}
