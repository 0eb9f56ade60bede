package io.jobwatch.storage.jooq.internal.store;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Context;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.impl.CustomCondition;
import org.jooq.impl.DSL;

/**
 * Conditions on one of several keys. PostgreSQL is handed them as the rows of one array: so a
 * statement is the same for any number of them and need not be parsed and planned each time, and it
 * is joined to them, where it would compare each row of a small table with each key of a list.
 * Other databases know no arrays and look each key of a list up in the index.
 */
final class Keys {

  private Keys() {}

  /** Whether a field is one of some keys, of which there are no more than in one of the chunks. */
  static <T> Condition in(Field<T> field, List<T> keys) {
    return condition(field.in(keys), field.in(rows(field, keys)));
  }

  /** Whether a field that is not null is none of any number of keys. */
  static <T extends Comparable<T>> Condition notIn(Field<T> field, Collection<T> keys) {
    Condition inChunks =
        Chunks.batches(keys.stream().sorted().toList()).stream()
            .map(chunk -> field.notIn(chunk))
            .reduce(DSL.noCondition(), Condition::and);
    return condition(inChunks, field.notIn(rows(field, keys)));
  }

  /** The keys of ids, each with each of its values, every pair once. */
  static List<Map.Entry<String, String>> pairs(Map<String, ? extends Collection<String>> byId) {
    List<Map.Entry<String, String>> pairs = new ArrayList<>();
    byId.forEach(
        (id, values) -> {
          String key = HashKey.of(id);
          Set.copyOf(values).forEach(value -> pairs.add(Map.entry(key, value)));
        });
    return pairs;
  }

  private static Condition condition(Condition anywhere, Condition inPostgreSql) {
    return new CustomCondition() {
      @Override
      public void accept(Context<?> context) {
        context.visit(context.family() == SQLDialect.POSTGRES ? inPostgreSql : anywhere);
      }
    };
  }

  @SuppressWarnings("unchecked")
  private static <T> Select<Record1<T>> rows(Field<T> field, Collection<T> keys) {
    T[] array = keys.toArray((T[]) Array.newInstance(field.getType(), 0));
    Field<T> key = DSL.field(DSL.name("given", "given_key"), field.getDataType());
    return DSL.select(key).from(DSL.unnest(array).as("given", "given_key"));
  }
}
