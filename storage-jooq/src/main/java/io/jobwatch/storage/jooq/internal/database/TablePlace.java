package io.jobwatch.storage.jooq.internal.database;

import org.jspecify.annotations.Nullable;

/**
 * Where the tables are.
 *
 * @param schema their schema, which MariaDB and MySQL call database; that of the connection if
 *     {@code null}
 * @param prefix what their names begin with
 */
public record TablePlace(@Nullable String schema, String prefix) {

  /** What names begin with when nothing is said. */
  public static final String DEFAULT_PREFIX = "jobwatch_";

  /** Longer ones would make names that some databases cut. */
  public static final String PREFIX_PATTERN = "[a-z][a-z0-9_]{0,19}";

  /**
   * Tables with the usual names.
   *
   * @param schema their schema, or {@code null}
   * @return the place
   */
  public static TablePlace in(@Nullable String schema) {
    return new TablePlace(schema, DEFAULT_PREFIX);
  }

  /** Beside a host's own {@code flyway_schema_history}. */
  String historyTable() {
    return prefix + "schema_history";
  }
}
