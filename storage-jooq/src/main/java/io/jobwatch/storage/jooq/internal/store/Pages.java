package io.jobwatch.storage.jooq.internal.store;

import io.jobwatch.model.Page;
import io.jobwatch.model.PageCursor;
import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;

/** Makes pages of rows. The place of the next page comes from a row, readable or not. */
final class Pages {

  private Pages() {}

  /** A page of rows, which are one more than its limit if more follow. */
  static <R extends UpdatableRecord<R>, T> Page<T> of(
      List<R> rows, int limit, Function<R, PageCursor> place, Function<R, T> mapper) {
    boolean more = rows.size() > limit;
    List<R> shown = more ? rows.subList(0, limit) : rows;
    return new Page<>(
        RowReader.all(shown, mapper), more ? place.apply(shown.get(limit - 1)) : null);
  }

  /** A page of rows in the order of a column {@code *_key}. */
  static <R extends UpdatableRecord<R>, T> Page<T> byKey(
      DSLContext dsl,
      Table<R> table,
      Field<String> key,
      Condition which,
      @Nullable PageCursor after,
      int limit,
      Function<R, T> mapper) {
    Condition from = after == null ? which : which.and(key.gt(after.key()));
    List<R> rows = dsl.selectFrom(table).where(from).orderBy(key).limit(limit + 1).fetch();
    return of(rows, limit, row -> PageCursor.of(row.get(key)), mapper);
  }

  static long number(String key) {
    try {
      return Long.parseLong(key);
    } catch (NumberFormatException e) {
      throw ofAnother(key, e);
    }
  }

  static IllegalArgumentException ofAnother(String key, @Nullable Exception cause) {
    return new IllegalArgumentException(
        "Page cursor '" + key + "': it is of another list. Ask for page one.", cause);
  }
}
