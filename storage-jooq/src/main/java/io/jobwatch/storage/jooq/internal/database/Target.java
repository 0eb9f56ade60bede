package io.jobwatch.storage.jooq.internal.database;

import org.jooq.Configuration;
import org.jooq.DSLContext;

/**
 * A database as it was found, and where the tables are in it.
 *
 * @param kind what it is
 * @param place where the tables are
 * @param longestRow how many bytes a row may have, beyond which the server ends the connection
 * @param ownPool whether connections come from a pool of our own, at READ COMMITTED
 */
public record Target(DatabaseKind kind, TablePlace place, long longestRow, boolean ownPool) {

  /** Under which a transaction's context has {@link #longestRow}. */
  private static final String LONGEST_ROW = "jobwatch.longest-row";

  /**
   * A database without a bound.
   *
   * @param kind what it is
   * @param place where the tables are
   * @return the target
   */
  static Target of(DatabaseKind kind, TablePlace place) {
    return new Target(kind, place, Long.MAX_VALUE, false);
  }

  Target withOwnPool() {
    return new Target(kind, place, longestRow, true);
  }

  /** Under which a transaction's context has the beginning of all names. */
  private static final String PREFIX = "jobwatch.prefix";

  /** Tells those who have a transaction's context what it is good for. */
  void tell(Configuration configuration) {
    configuration.data(LONGEST_ROW, longestRow);
    configuration.data(PREFIX, place.prefix());
  }

  /**
   * How many bytes a row may have.
   *
   * @param dsl a transaction's context
   * @return the bound
   */
  public static long longestRow(DSLContext dsl) {
    return dsl.configuration().data(LONGEST_ROW) instanceof Long bytes ? bytes : Long.MAX_VALUE;
  }

  /**
   * What the names of tables and indexes begin with.
   *
   * @param dsl a transaction's context
   * @return the prefix
   */
  public static String prefix(DSLContext dsl) {
    return dsl.configuration().data(PREFIX) instanceof String prefix
        ? prefix
        : TablePlace.DEFAULT_PREFIX;
  }
}
