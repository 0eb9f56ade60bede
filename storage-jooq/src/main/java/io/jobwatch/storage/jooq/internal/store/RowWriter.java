package io.jobwatch.storage.jooq.internal.store;

import io.jobwatch.error.StorageException;
import io.jobwatch.spi.storage.StorableText;
import io.jobwatch.storage.jooq.internal.database.RowBatch;
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
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertOnDuplicateStep;
import org.jooq.InsertValuesStepN;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Writes rows in batches, after it has checked that every text will be kept whole. */
final class RowWriter {

  /**
   * So many characters of a row, on the average, are bound faster than they are put into arrays.
   */
  private static final long NARROW = 1_000;

  private final DSLContext dsl;
  private final long longest;

  RowWriter(DSLContext dsl) {
    this.dsl = dsl;
    this.longest = Target.longestRow(dsl);
  }

  /** Adds rows in the order given. */
  <R extends UpdatableRecord<R>> void insert(List<R> rows) {
    rows.forEach(this::checkRow);
    batch(rows, Existing.IN_THE_WAY);
  }

  /** Adds the rows that there are none with the same primary key of, in the order given. */
  <R extends UpdatableRecord<R>> void insertAbsent(List<R> rows) {
    rows.forEach(this::checkRow);
    batch(rows, Existing.KEPT);
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
    batch(byKey.values(), Existing.REPLACED);
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
   * One statement for all rows with the same fields set, as those of one kind have. PostgreSQL is
   * handed a thousand at once, as arrays, unless they have long texts; other drivers send batches
   * as few statements, each with many rows.
   */
  private <R extends UpdatableRecord<R>> void batch(Collection<R> rows, Existing existing) {
    Map<BitSet, List<@Nullable Object[]>> byFields = new LinkedHashMap<>();
    Table<R> table = null;
    for (R row : rows) {
      table = row.getTable();
      BitSet set = changed(row);
      @Nullable Object[] values = new Object[set.cardinality()];
      for (int i = 0, field = set.nextSetBit(0); field >= 0; field = set.nextSetBit(field + 1)) {
        values[i++] = row.get(field);
      }
      byFields.computeIfAbsent(set, key -> new ArrayList<>()).add(values);
    }
    if (table == null) {
      return;
    }
    Field<?>[] fields = table.fields();
    for (Map.Entry<BitSet, List<@Nullable Object[]>> group : byFields.entrySet()) {
      insert(
          table,
          group.getKey().stream().<Field<?>>mapToObj(field -> fields[field]).toList(),
          group.getValue(),
          existing);
    }
  }

  private <R extends UpdatableRecord<R>> void insert(
      Table<R> table, List<Field<?>> fields, List<@Nullable Object[]> rows, Existing existing) {
    if (dsl.dialect().family() != SQLDialect.POSTGRES || !narrow(rows)) {
      InsertValuesStepN<R> one =
          dsl.insertInto(table, fields).values(Collections.nCopies(fields.size(), null));
      RowBatch.run(dsl, existing.applied(one, table, fields), fields, rows);
      return;
    }
    for (List<@Nullable Object[]> chunk : Chunks.batches(rows)) {
      ArrayRows given = new ArrayRows("given", fields, chunk);
      InsertOnDuplicateStep<R> many =
          dsl.insertInto(table, fields).select(DSL.select(given.columns()).from(given.table()));
      dsl.execute(existing.applied(many, table, fields));
    }
  }

  /** Whether rows are so few characters that copying them into arrays costs next to nothing. */
  private static boolean narrow(List<@Nullable Object[]> rows) {
    long characters = 0;
    for (@Nullable Object[] row : rows) {
      for (Object value : row) {
        characters += value instanceof String text ? text.length() : 0;
      }
    }
    return characters < NARROW * rows.size();
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

  /** Adds a row unless there is one with its primary key. */
  <R extends UpdatableRecord<R>> void insertIfAbsent(R row) {
    insertAbsent(List.of(row));
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
