package io.jobwatch.storage.jooq.internal.store;

import io.jobwatch.storage.jooq.internal.database.Target;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;

/**
 * A table that is read in the order of an index. MariaDB and MySQL would rather read and sort the
 * whole backlog, since they do not count on stopping at the limit, and H2 takes any index that
 * begins with the same column.
 */
final class OrderedBy {

  private OrderedBy() {}

  static <R extends Record> Table<R> index(DSLContext dsl, Table<R> table, String index) {
    return switch (dsl.dialect().family()) {
      case MARIADB, MYSQL -> table.forceIndex(Target.prefix(dsl) + index);
      case H2 -> table.useIndex(Target.prefix(dsl) + index);
      default -> table;
    };
  }
}
