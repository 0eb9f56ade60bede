package io.jobwatch.storage.jooq.internal.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Has a connection look for tables in their schema, until it is undone. PostgreSQL looks in several
 * schemas, all of which the host gets back.
 */
final class SchemaSwitch {

  private final Connection connection;
  private final DatabaseKind kind;
  private final boolean local;

  /** What to go back to; {@code null} if nothing was changed. */
  private final @Nullable String before;

  private SchemaSwitch(
      Connection connection, DatabaseKind kind, boolean local, @Nullable String before) {
    this.connection = connection;
    this.kind = kind;
    this.local = local;
    this.before = before;
  }

  /** Switches until it is undone, whatever transactions there are meanwhile. */
  static SchemaSwitch to(Target target, Connection connection) throws SQLException {
    return to(target, connection, false);
  }

  /** Switches in a transaction; with its end PostgreSQL switches back by itself. */
  static SchemaSwitch inTransaction(Target target, Connection connection) throws SQLException {
    return to(target, connection, target.kind() == DatabaseKind.POSTGRESQL);
  }

  private static SchemaSwitch to(Target target, Connection connection, boolean local)
      throws SQLException {
    DatabaseKind kind = target.kind();
    String wanted = target.place().schema();
    if (wanted == null || wanted.equals(current(connection, kind))) {
      return new SchemaSwitch(connection, kind, local, null);
    }
    SchemaSwitch undoable = new SchemaSwitch(connection, kind, local, place(connection, kind));
    undoable.use(kind == DatabaseKind.POSTGRESQL ? quoted(wanted) : wanted);
    return undoable;
  }

  /** Switches back. */
  void undo() throws SQLException {
    if (before != null) {
      use(before);
    }
  }

  /** Switches back after the transaction, where that has not happened with its end. */
  void undoAfterEnd() throws SQLException {
    if (!local) {
      undo();
    }
  }

  private static @Nullable String current(Connection connection, DatabaseKind kind)
      throws SQLException {
    return kind.hasCatalogs() ? connection.getCatalog() : connection.getSchema();
  }

  private static @Nullable String place(Connection connection, DatabaseKind kind)
      throws SQLException {
    if (kind != DatabaseKind.POSTGRESQL) {
      return current(connection, kind);
    }
    try (Statement statement = connection.createStatement();
        ResultSet path = statement.executeQuery("SELECT current_setting('search_path')")) {
      path.next();
      return path.getString(1);
    }
  }

  private void use(String schema) throws SQLException {
    if (kind == DatabaseKind.POSTGRESQL) {
      try (PreparedStatement statement =
          connection.prepareStatement("SELECT set_config('search_path', ?, ?)")) {
        statement.setString(1, schema);
        statement.setBoolean(2, local);
        statement.execute();
      }
    } else if (kind.hasCatalogs()) {
      connection.setCatalog(schema);
    } else {
      connection.setSchema(schema);
    }
  }

  private static String quoted(String schema) {
    return '"' + schema.replace("\"", "\"\"") + '"';
  }
}
