package io.jobwatch.storage.jooq.internal.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Has a connection look for tables in their schema, until it is undone. */
final class SchemaSwitch {

  private final Connection connection;
  private final boolean catalogs;

  /** What to go back to; {@code null} if nothing was changed. */
  private final @Nullable String before;

  private SchemaSwitch(Connection connection, boolean catalogs, @Nullable String before) {
    this.connection = connection;
    this.catalogs = catalogs;
    this.before = before;
  }

  static SchemaSwitch to(Target target, Connection connection) throws SQLException {
    boolean catalogs = target.kind().hasCatalogs();
    String wanted = target.place().schema();
    if (wanted == null) {
      return new SchemaSwitch(connection, catalogs, null);
    }
    String before = catalogs ? connection.getCatalog() : connection.getSchema();
    if (wanted.equals(before)) {
      return new SchemaSwitch(connection, catalogs, null);
    }
    SchemaSwitch undoable = new SchemaSwitch(connection, catalogs, before);
    undoable.use(wanted);
    return undoable;
  }

  void undo() throws SQLException {
    if (before != null) {
      use(before);
    }
  }

  private void use(String schema) throws SQLException {
    if (catalogs) {
      connection.setCatalog(schema);
    } else {
      connection.setSchema(schema);
    }
  }
}
