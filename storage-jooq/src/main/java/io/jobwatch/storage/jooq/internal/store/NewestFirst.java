package io.jobwatch.storage.jooq.internal.store;

import io.jobwatch.model.Page;
import io.jobwatch.model.PageCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Pages of rows that go by a moment, the latest first, and at one moment by a key.
 *
 * @param dsl the transaction
 * @param table the rows
 * @param at the moment
 * @param key the columns of the key
 * @param below tells of a key that a cursor holds which rows of one moment come after it
 * @param which the rows
 * @param same the columns that are the same in all of them
 * @param <R> a row
 */
record NewestFirst<R extends UpdatableRecord<R>>(
    DSLContext dsl,
    Table<R> table,
    Field<Long> at,
    List<Field<?>> key,
    Function<String, Condition> below,
    Condition which,
    List<Field<?>> same) {

  private static final char SEPARATOR = ' ';

  /** By a key that is a text of letters and digits, which all databases sort alike. */
  static <R extends UpdatableRecord<R>> NewestFirst<R> byText(
      DSLContext dsl, Table<R> table, Field<Long> at, Field<String> key) {
    return all(dsl, table, at, List.of(key), key::lt);
  }

  /** By a number that the database gave. */
  static <R extends UpdatableRecord<R>> NewestFirst<R> byNumber(
      DSLContext dsl, Table<R> table, Field<Long> at, Field<Long> key) {
    return all(dsl, table, at, List.of(key), text -> key.lt(Pages.number(text)));
  }

  /** By two such texts. */
  static <R extends UpdatableRecord<R>> NewestFirst<R> byPair(
      DSLContext dsl, Table<R> table, Field<Long> at, Field<String> first, Field<String> second) {
    return all(
        dsl,
        table,
        at,
        List.of(first, second),
        text -> {
          int end = text.indexOf(SEPARATOR);
          if (end < 0) {
            throw Pages.ofAnother(text, null);
          }
          String one = text.substring(0, end);
          String other = text.substring(end + 1);
          return first.le(one).and(first.lt(one).or(second.lt(other)));
        });
  }

  private static <R extends UpdatableRecord<R>> NewestFirst<R> all(
      DSLContext dsl,
      Table<R> table,
      Field<Long> at,
      List<Field<?>> key,
      Function<String, Condition> below) {
    return new NewestFirst<>(dsl, table, at, key, below, DSL.noCondition(), List.of());
  }

  /**
   * Those with a value in a column, with which an index begins that has the moment next. H2 sees
   * only by its place in the order that it need not sort what the index gives.
   */
  NewestFirst<R> of(Field<String> owner, String value) {
    return new NewestFirst<>(
        dsl, table, at, key, below, which.and(owner.eq(value)), List.of(owner));
  }

  /** Those for which a condition holds. */
  NewestFirst<R> where(Condition wanted) {
    return new NewestFirst<>(dsl, table, at, key, below, which.and(wanted), same);
  }

  <T> Page<T> page(@Nullable PageCursor after, int limit, Function<R, T> mapper) {
    return Pages.of(rows(after, limit + 1), limit, this::place, mapper);
  }

  /** The first of them. */
  <T> List<T> first(int limit, Function<R, T> mapper) {
    return RowReader.all(read(which, limit), mapper);
  }

  private PageCursor place(R row) {
    List<String> parts = key.stream().map(column -> String.valueOf(row.get(column))).toList();
    return new PageCursor(
        Micros.instant(row.get(at)), String.join(String.valueOf(SEPARATOR), parts));
  }

  private List<R> rows(@Nullable PageCursor after, int limit) {
    if (after == null) {
      return read(which, limit);
    }
    // Two reads that each begin in the index: in one with OR, a moment with a hundred thousand
    // rows would be read from its start for every page.
    long moment = Micros.of(after.at());
    Condition sameMoment = at.eq(moment).and(below.apply(after.key()));
    List<R> found = new ArrayList<>(read(which.and(sameMoment), limit));
    if (found.size() < limit) {
      found.addAll(read(which.and(at.lt(moment)), limit - found.size()));
    }
    return found;
  }

  private List<R> read(Condition wanted, int limit) {
    List<SortField<?>> order =
        Stream.of(same, List.of(at), key)
            .flatMap(List::stream)
            .<SortField<?>>map(Field::desc)
            .toList();
    return dsl.selectFrom(table).where(wanted).orderBy(order).limit(limit).fetch();
  }
}
