package io.jobwatch.storage.jooq.internal.store;

import io.jobwatch.error.StorageException;
import io.jobwatch.spi.storage.StorableText;
import io.jobwatch.storage.jooq.internal.database.Target;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.UpdatableRecord;

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
    Chunks.of(rows).forEach(chunk -> dsl.batchInsert(chunk).execute());
  }

  /**
   * Adds rows or replaces those with the same primary key; of an existing row only the fields that
   * were set change. Of several rows with one key the last counts.
   */
  <R extends UpdatableRecord<R>> void merge(Collection<R> rows) {
    TreeMap<String, R> byKey = new TreeMap<>();
    for (R row : rows) {
      checkRow(row);
      byKey.put(row.key().formatCSV(), row);
    }
    Chunks.of(new ArrayList<>(byKey.values())).forEach(chunk -> dsl.batchMerge(chunk).execute());
  }

  /** Adds a row unless there is one with its primary key. */
  <R extends UpdatableRecord<R>> void insertIfAbsent(R row) {
    insertAbsent(List.of(row));
  }

  /** Adds the rows that there are none with the same primary key of, in the order given. */
  <R extends UpdatableRecord<R>> void insertAbsent(List<R> rows) {
    rows.forEach(this::checkRow);
    for (List<R> chunk : Chunks.of(rows)) {
      dsl.batch(
              chunk.stream()
                  .map(row -> dsl.insertInto(row.getTable()).set(row).onDuplicateKeyIgnore())
                  .toList())
          .execute();
    }
  }

  /** Runs one statement for several rows, in their order; gives how many rows each one changed. */
  int[] update(Query statement, List<Object[]> bindings) {
    if (bindings.isEmpty()) {
      return new int[0];
    }
    return dsl.batch(statement).bind(bindings.toArray(Object[][]::new)).execute();
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
    for (Field<?> field : row.fields()) {
      if (row.get(field) instanceof String text) {
        check(field, text);
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
