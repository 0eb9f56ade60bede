package io.jobwatch.storage.jooq.internal.store;

import io.jobwatch.error.StorageException;
import io.jobwatch.spi.storage.StorableText;
import io.jobwatch.storage.jooq.internal.database.Target;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertValuesStepN;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;

/** Writes rows in batches, after it has checked that every text will be kept whole. */
final class RowWriter {

  private final DSLContext dsl;
  private final long longest;

  RowWriter(DSLContext dsl) {
    this.dsl = dsl;
    this.longest = Target.longestRow(dsl);
  }

  /** Adds rows in the order given. */
  <R extends UpdatableRecord<R>> void insert(List<R> rows) {
    rows.forEach(this::checkRow);
    batch(rows, this::insert);
  }

  /**
   * Adds rows or replaces those with the same primary key; of an existing row only the fields that
   * were set change. Of several rows with one key the last counts.
   */
  <R extends UpdatableRecord<R>> void merge(Collection<R> rows) {
    TreeMap<String, R> byKey = new TreeMap<>();
    for (R row : rows) {
      checkRow(row);
      byKey.put(key(row), row);
    }
    batch(byKey.values(), this::upsert);
  }

  private static <R extends UpdatableRecord<R>> String key(R row) {
    List<TableField<R, ?>> fields =
        Objects.requireNonNull(row.getTable().getPrimaryKey()).getFields();
    if (fields.size() == 1) {
      return String.valueOf(row.get(fields.get(0)));
    }
    StringBuilder key = new StringBuilder();
    // No text that can be stored has the character that parts the fields.
    fields.forEach(field -> key.append(row.get(field)).append('\0'));
    return key.toString();
  }

  /**
   * One statement with many values, made once and not for each row, as jOOQ's batches of records
   * are. Drivers send it as a few statements with many rows. Rows of one kind have the same fields
   * set, so this is one batch for each thousand.
   */
  private <R extends UpdatableRecord<R>> void batch(
      Collection<R> rows, BiFunction<Table<R>, List<Field<?>>, Query> statement) {
    Map<BitSet, List<Object[]>> byFields = new LinkedHashMap<>();
    Table<R> table = null;
    for (R row : rows) {
      table = row.getTable();
      BitSet set = changed(row);
      byFields
          .computeIfAbsent(set, key -> new ArrayList<>())
          .add(set.stream().mapToObj(row::get).toArray());
    }
    if (table == null) {
      return;
    }
    Field<?>[] fields = table.fields();
    for (Map.Entry<BitSet, List<Object[]>> group : byFields.entrySet()) {
      List<Field<?>> set =
          group.getKey().stream().<Field<?>>mapToObj(field -> fields[field]).toList();
      Query query = statement.apply(table, set);
      for (List<Object[]> chunk : Chunks.batches(group.getValue())) {
        dsl.batch(query, chunk.toArray(Object[][]::new)).execute();
      }
    }
  }

  /** Which fields of a row were set. By number, since fields are compared by their long names. */
  private static BitSet changed(Record row) {
    BitSet changed = new BitSet();
    for (int i = 0; i < row.size(); i++) {
      if (row.changed(i)) {
        changed.set(i);
      }
    }
    return changed;
  }

  private <R extends UpdatableRecord<R>> InsertValuesStepN<R> insert(
      Table<R> table, List<Field<?>> fields) {
    return dsl.insertInto(table, fields).values(Collections.nCopies(fields.size(), null));
  }

  private <R extends UpdatableRecord<R>> Query upsert(Table<R> table, List<Field<?>> fields) {
    Set<Field<?>> key = Set.copyOf(Objects.requireNonNull(table.getPrimaryKey()).getFields());
    Map<Field<?>, Field<?>> changes = new LinkedHashMap<>();
    fields.stream()
        .filter(field -> !key.contains(field))
        .forEach(field -> changes.put(field, DSL.excluded(field)));
    InsertValuesStepN<R> insert = insert(table, fields);
    return changes.isEmpty()
        ? insert.onDuplicateKeyIgnore()
        : insert.onDuplicateKeyUpdate().set(changes);
  }

  /** Adds a row unless there is one with its primary key. */
  <R extends UpdatableRecord<R>> void insertIfAbsent(R row) {
    insertAbsent(List.of(row));
  }

  /** Adds the rows that there are none with the same primary key of, in the order given. */
  <R extends UpdatableRecord<R>> void insertAbsent(List<R> rows) {
    rows.forEach(this::checkRow);
    batch(rows, (table, fields) -> insert(table, fields).onDuplicateKeyIgnore());
  }

  /** Runs one statement for several rows, in their order. */
  void update(Query statement, List<Object[]> bindings) {
    if (bindings.isEmpty()) {
      return;
    }
    dsl.batch(statement).bind(bindings.toArray(Object[][]::new)).execute();
  }

  /** A server that meets a larger row ends the connection, which would look like bad luck. */
  private void checkRow(Record row) {
    check(row);
    if (longest == Long.MAX_VALUE) {
      return;
    }
    long bytes = 0;
    for (Field<?> field : row.fields()) {
      if (row.get(field) instanceof String text) {
        bytes += text.getBytes(StandardCharsets.UTF_8).length;
      }
    }
    if (bytes > longest) {
      throw new StorageException(
          "Storing a row with texts of "
              + bytes
              + " bytes: the server takes "
              + longest
              + ". Shorten them, or raise its max_allowed_packet.",
          false,
          null);
    }
  }

  static void check(Record row) {
    Field<?>[] fields = row.fields();
    for (int i = 0; i < fields.length; i++) {
      if (row.get(i) instanceof String text) {
        check(fields[i], text);
      }
    }
  }

  private static void check(Field<?> field, String text) {
    String name = field.getName();
    StorableText.check(name, text);
    int longest = field.getDataType().length();
    if (longest > 0 && text.length() > longest) {
      throw new StorageException(
          "Storing text in '"
              + name
              + "': it has "
              + text.length()
              + " characters and there is room for "
              + longest
              + ". Shorten it before it is stored.",
          false,
          null);
    }
  }
}
