package io.jobwatch.storage.jooq.internal.store;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are handed to PostgreSQL or H2 as one array for each column, so that a statement is the
 * same for any number of them and need not be parsed and planned each time.
 *
 * @param name what the rows are called in the statement
 * @param fields the columns
 * @param rows the values of each row in the order of the columns
 */
record ArrayRows(String name, List<Field<?>> fields, List<@Nullable Object[]> rows) {

  /** Rows of which each has the same columns set as the first. */
  static ArrayRows of(String name, List<? extends Record> records) {
    Record any = records.get(0);
    int[] set = IntStream.range(0, any.size()).filter(any::changed).toArray();
    List<@Nullable Object[]> rows = new ArrayList<>();
    records.forEach(row -> rows.add(IntStream.of(set).mapToObj(row::get).toArray()));
    return new ArrayRows(name, IntStream.of(set).<Field<?>>mapToObj(any::field).toList(), rows);
  }

  Table<?> table() {
    List<Field<?>> columns =
        IntStream.range(0, fields.size()).<Field<?>>mapToObj(this::column).toList();
    return DSL.table("unnest({0})", DSL.list(columns))
        .as(name, fields.stream().map(Field::getName).toArray(String[]::new));
  }

  /** All columns of the rows. */
  List<Field<?>> columns() {
    return fields.stream().<Field<?>>map(this::get).toList();
  }

  /** A column of the rows. */
  <T> Field<T> get(Field<T> field) {
    return DSL.field(DSL.name(name, field.getName()), field.getDataType());
  }

  private Field<?> column(int index) {
    Object[] values = (Object[]) Array.newInstance(fields.get(index).getType(), rows.size());
    for (int i = 0; i < values.length; i++) {
      values[i] = rows.get(i)[index];
    }
    return DSL.val(values);
  }
}
