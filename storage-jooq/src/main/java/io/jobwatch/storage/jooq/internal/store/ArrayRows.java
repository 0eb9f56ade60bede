package io.jobwatch.storage.jooq.internal.store;

import java.lang.reflect.Array;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Rows that are handed to PostgreSQL as one array for each column, so that a statement is the same
 * for any number of them and need not be parsed and planned each time.
 *
 * @param name what the rows are called in the statement
 * @param fields the columns, those that are set in the first row and so in each
 * @param records the rows, at least one
 */
record ArrayRows(String name, List<Field<?>> fields, List<? extends Record> records) {

  static ArrayRows of(String name, List<? extends Record> records) {
    Record any = records.get(0);
    return new ArrayRows(name, Stream.of(any.fields()).filter(any::changed).toList(), records);
  }

  Table<?> table() {
    return DSL.table("unnest({0})", DSL.list(fields.stream().map(this::column).toList()))
        .as(name, fields.stream().map(Field::getName).toArray(String[]::new));
  }

  List<Field<?>> columns() {
    return fields.stream().<Field<?>>map(this::get).toList();
  }

  /** A column of the rows. */
  <T> Field<T> get(Field<T> field) {
    return DSL.field(DSL.name(name, field.getName()), field.getDataType());
  }

  @SuppressWarnings("unchecked")
  private <T> Field<T[]> column(Field<T> field) {
    T[] values = (T[]) Array.newInstance(field.getType(), records.size());
    for (int i = 0; i < values.length; i++) {
      values[i] = records.get(i).get(field);
    }
    return DSL.val(values);
  }
}
