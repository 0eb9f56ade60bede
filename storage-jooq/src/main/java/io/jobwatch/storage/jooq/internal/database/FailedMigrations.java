package io.jobwatch.storage.jooq.internal.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Forgets that a migration failed half-way. Where statements that make tables commit by themselves,
 * half of it is there and the history says so, which the migration tool takes for a reason to stop.
 * Ours can be run again from the start.
 */
final class FailedMigrations {

  private FailedMigrations() {}

  static void forget(DataSource dataSource, TablePlace place) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      try {
        // Databases write a statement that fails into their logs, which looks like a fault.
        if (hasHistory(connection, place)) {
          delete(connection, place);
        }
        if (!connection.getAutoCommit()) {
          connection.commit();
        }
      } catch (SQLException e) {
        // Whatever is wrong meets the migration tool, too.
        if (!connection.getAutoCommit()) {
          connection.rollback();
        }
      }
    }
  }

  private static boolean hasHistory(Connection connection, TablePlace place) throws SQLException {
    String current = connection.getSchema();
    // Drivers of MariaDB and MySQL know no schemas, and call databases catalogs.
    String catalog = current == null ? schema(place, connection.getCatalog()) : null;
    String schema = current == null ? null : schema(place, current);
    try (ResultSet tables =
        connection.getMetaData().getTables(catalog, schema, place.historyTable(), null)) {
      while (tables.next()) {
        // What was asked for is a pattern, in which an underscore is any sign.
        if (place.historyTable().equals(tables.getString("TABLE_NAME"))) {
          return true;
        }
      }
      return false;
    }
  }

  private static @Nullable String schema(TablePlace place, @Nullable String current) {
    return place.schema() == null ? current : place.schema();
  }

  private static void delete(Connection connection, TablePlace place) throws SQLException {
    String quote = connection.getMetaData().getIdentifierQuoteString();
    String schema = place.schema() == null ? "" : quote + place.schema() + quote + ".";
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "DELETE FROM "
              + schema
              + quote
              + place.historyTable()
              + quote
              + " WHERE "
              + quote
              + "success"
              + quote
              + " = FALSE");
    }
  }
}
