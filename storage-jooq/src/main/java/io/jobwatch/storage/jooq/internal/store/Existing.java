package io.jobwatch.storage.jooq.internal.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.Field;
import org.jooq.InsertOnDuplicateStep;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** What becomes of a row that is there when another with its primary key is added. */
enum Existing {
  /** The other is refused. */
  IN_THE_WAY,

  /** It stays, and the other is not added. */
  KEPT,

  /** It gets those fields of the other that are set. */
  REPLACED;

  <R extends Record> Query applied(
      InsertOnDuplicateStep<R> insert, Table<R> table, List<Field<?>> fields) {
    Map<Field<?>, Field<?>> changes = new LinkedHashMap<>();
    if (this == REPLACED) {
      Set<Field<?>> key = Set.copyOf(Objects.requireNonNull(table.getPrimaryKey()).getFields());
      fields.stream()
          .filter(field -> !key.contains(field))
          .forEach(field -> changes.put(field, DSL.excluded(field)));
    }
    if (!changes.isEmpty()) {
      return insert.onDuplicateKeyUpdate().set(changes);
    }
    return this == IN_THE_WAY ? (Query) insert : insert.onDuplicateKeyIgnore();
  }
}
